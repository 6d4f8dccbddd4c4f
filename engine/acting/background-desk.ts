import { FlowError } from "../base/flow-error.ts";
import type {
  BackgroundDetail,
  BackgroundFilter,
  BackgroundOverview,
  BackgroundQuery,
  BackgroundRow,
  BulkResult,
  FormValues,
  JobProgress,
  Page,
} from "../contract/index.ts";
import { parseSubmitted } from "../forms/submitted.ts";
import {
  backgroundDetail,
  backgroundOverview,
  backgroundPage,
  type BackgroundWork,
  managedFlows,
  repairFields,
  repairForm,
} from "../reading/background.ts";
import type { Command } from "../run/command.ts";
import { retryTask } from "../run/revive.ts";
import { isStorageError } from "../storage/storage-error.ts";
import { acceptForm } from "./accept-form.ts";
import type { DeskServices } from "./desk-services.ts";
import type { Actor } from "../reading/actor.ts";
import {
  requireManagedTask,
  requireCapability,
  requireSuperuser,
  visibleProcess,
  visibleTask,
} from "../reading/permit.ts";
import { maySee } from "../reading/visibility.ts";
import { saveForm } from "./save-form.ts";

interface BackgroundServices extends DeskServices {
  readonly work: BackgroundWork;
}

/** So many failed tasks are tried again in one go; between them, windows are served. */
const batchSize = 10;

/**
 * Jobs, timers and failures as those see and govern them who manage flows. Others get `permission.denied`, but for how far
 * a job is.
 */
export class BackgroundDesk {
  readonly #services: BackgroundServices;

  constructor(services: BackgroundServices) {
    this.#services = services;
  }

  overview(): BackgroundOverview {
    return backgroundOverview(this.#actor(), this.#services.work);
  }

  list(query: BackgroundQuery): Page<BackgroundRow> {
    return backgroundPage(this.#actor(), this.#services.work, query);
  }

  /** One of them, with its log. Throws `task.unknown`. */
  job(id: number): BackgroundDetail {
    const actor = this.#actor();
    const task = visibleTask(actor, id);
    requireManagedTask(actor, task);
    return backgroundDetail(actor, this.#services.work, task);
  }

  /** How far the running jobs of a process are, for who may view it. Throws `process.unknown`. */
  running(process: number): readonly JobProgress[] {
    const actor = this.#services.actor();
    const { id } = visibleProcess(actor, process);
    const { tasks } = actor.stores;
    return this.#services.work.jobs.running().filter(({ taskId }) => tasks.find(taskId)?.process === id);
  }

  /** Whether the person may hear how far the job of a task is: whoever sees its process. */
  mayFollow(id: number): boolean {
    const actor = this.#services.actor();
    const task = actor.stores.tasks.find(id);
    return task !== undefined && maySee(actor, task.flow, task.process);
  }

  /** Keeps further jobs from being begun; those that run come to their end. Superusers only. */
  pause(): void {
    this.#asSuperuser("jobs.pause", (command) => {
      const { jobs } = command.stores;
      if (jobs.pause() !== null) return;
      jobs.setPause({ since: command.now, person: command.actor });
      command.recordDirectory({ event: "jobs.paused" });
    });
  }

  resume(): void {
    this.#asSuperuser("jobs.resume", (command) => {
      const { jobs } = command.stores;
      if (jobs.pause() === null) return;
      jobs.endPause();
      command.recordDirectory({ event: "jobs.resumed" });
    });
  }

  /**
   * Tries all again that had failed when it was called, each as a command of its own, a few at a time: every `next` does
   * so, and answers how many are done so far.
   */
  *retryAll(filter: BackgroundFilter): Generator<BulkResult, void> {
    let result: BulkResult = { retried: 0, refused: 0 };
    for (let after: number | null = null; ; ) {
      const actor = this.#actor();
      const ids: readonly number[] = actor.stores.background.page("failed", managedFlows(actor), filter, {
        after,
        limit: batchSize,
      });
      for (const id of ids) {
        const isDone = this.#retried(id);
        result = { retried: result.retried + Number(isDone), refused: result.refused + Number(!isDone) };
      }
      const last = ids.at(-1);
      if (last === undefined) return;
      // newest first: what fails anew is newer than all of these
      after = last;
      yield result;
    }
  }

  /**
   * Puts the data of a failed task's process right and tries it again, all or nothing. Returns the new task. Throws
   * `task.wrong-status`, `values.invalid`, `process.not-running`.
   */
  changeAndRetry(id: number, values: FormValues): { readonly taskId: number } {
    const { value } = this.#services.execute("task.repair", (command, actor) => {
      requireCapability(actor, "manages");
      requireManagedTask(actor, command.task(id));
      const activation = command.activation(id);
      const form = repairFields(activation.flow, activation.process.artifact !== null);
      const described = repairForm(actor, activation.task);
      const parsed = parseSubmitted(activation.flow, form, values, actor.language);
      saveForm(activation, form, described ? acceptForm(actor, described, parsed) : parsed, actor.language);
      return retryTask(command, id);
    });
    return { taskId: value };
  }

  #retried(id: number): boolean {
    try {
      this.#services.execute("task.retry", (command, actor) => {
        requireManagedTask(actor, command.task(id));
        retryTask(command, id);
      });
      return true;
    } catch (error) {
      if (error instanceof FlowError && !isStorageError(error)) return false;
      throw error;
    }
  }

  #actor(): Actor {
    const actor = this.#services.actor();
    requireCapability(actor, "manages");
    return actor;
  }

  #asSuperuser(name: string, body: (command: Command) => void): void {
    this.#services.execute(name, (command, actor) => {
      requireSuperuser(actor);
      body(command);
    });
  }
}
