import { requireFields } from "../artifacts/require-json.ts";
import { FlowError } from "../base/flow-error.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { Receipt, GoBackPlan, JsonObject, MigrationChoices } from "../contract/index.ts";
import { addChild, takesChildren } from "../nodes/subprocess.ts";
import type { Actor } from "../reading/actor.ts";
import { goBackPlan } from "../reading/go-back-plan.ts";
import { migrationChoices } from "../reading/migration-choices.ts";
import { requireManagedProcess, requireManagedTask, visibleProcess, visibleTask } from "../reading/permit.ts";
import { move } from "../run/advance.ts";
import { cancelProcess } from "../run/cancel-process.ts";
import type { Command } from "../run/command.ts";
import { migrateProcess } from "../run/migrate-process.ts";
import { type MigrationPlan, type NodeMapping, planMigration } from "../run/migration-plan.ts";
import { retryTask, reviveTask } from "../run/revive.ts";
import { undoTask } from "../run/undo.ts";
import { isStorageError } from "../storage/storage-error.ts";
import type { DeskServices, CommandResult } from "./desk-services.ts";
import { goBack } from "./go-back.ts";

interface ManagementServices extends DeskServices {
  /** Lets `body` look as a command does, without changing anything. */
  readonly dryRun: <Value>(body: (command: Command) => Value) => Value;
  /** Runs `body` as the person's command to its end, and takes back everything that it did. */
  readonly simulate: (body: (command: Command) => unknown) => void;
}

/** What only those do who hold a flow's manage permission. Each throws `permission.denied` for others who see it. */
export class ManagementDesk {
  readonly #services: ManagementServices;

  constructor(services: ManagementServices) {
    this.#services = services;
  }

  /** Throws `task.unknown`, `task.wrong-status`; what hangs on the task is canceled with it. */
  cancel(task: number): Receipt {
    return this.#task("task.cancel", task, (command) => {
      this.#requireRunning(command, task);
      command.activation(task).cancel();
    }).receipt;
  }

  /** Takes a finished task back. Throws `task.unknown`, `task.wrong-status`, `task.has-successors`, `process.not-running`. */
  undo(task: number): Receipt {
    return this.#task("task.undo", task, (command) => undoTask(command, task)).receipt;
  }

  /** Opens a canceled or failed task anew; returns the new one. Throws `task.wrong-status`, `process.not-running`. */
  revive(task: number): { readonly taskId: number } {
    return { taskId: this.#task("task.revive", task, (command) => reviveTask(command, task)).value };
  }

  /** What `goBack` would do. Throws `task.unknown`. */
  planGoBack(task: number): GoBackPlan {
    const actor = this.#services.actor();
    const row = visibleTask(actor, task);
    requireManagedTask(actor, row);
    return goBackPlan(actor, visibleProcess(actor, row.process), row);
  }

  /**
   * Opens a task anew after ending all it led to; returns the new one, and the audit entry. Throws `task.wrong-status`,
   * `process.not-running`.
   */
  goBack(task: number): { readonly taskId: number } & Receipt {
    const { value, receipt } = this.#services.execute("task.go-back", (command, actor) => {
      requireManagedTask(actor, command.task(task));
      return goBack(command, actor, task);
    });
    return { taskId: value, ...receipt };
  }

  /** Tries a failed task again; returns the new one, which is in ERROR if it failed again. Throws `task.wrong-status`. */
  retry(task: number): { readonly taskId: number } {
    return { taskId: this.#task("task.retry", task, (command) => retryTask(command, task)).value };
  }

  /** Throws `process.unknown`, `process.not-running`, `process.not-cancelable` with what stands in the way. */
  cancelProcess(process: number): void {
    this.#process("process.cancel", process, (command) => cancelProcess(command, process));
  }

  /**
   * Changes fields of process data and record; for library users, no window offers it. Throws `values.invalid`,
   * `artifact.invalid`, `artifact.unknown`.
   */
  changeData(
    process: number,
    { data, artifact }: { readonly data?: JsonObject; readonly artifact?: JsonObject },
  ): void {
    this.#process("process.change", process, (command) => {
      if (data !== undefined) requireFields(data, "values.invalid", "The new data");
      if (artifact !== undefined) requireFields(artifact, "artifact.invalid", "The new record");
      const first = command.stores.tasks.firstOf(process);
      if (!first) return;
      command.activation(first.id).write((context) => {
        if (data) Object.assign(context.process.data, data);
        if (artifact) context.process.updateArtifact(artifact);
      });
    });
  }

  /**
   * Starts one more child of a task that has begun; for library users, no window offers it. Throws `task.wrong-status`,
   * `node.unknown`.
   */
  addChild(task: number, input: unknown): void {
    this.#task("task.add-child", task, (command) => {
      const activation = command.activation(task);
      const { node, task: row } = activation;
      if (!takesChildren(node)) {
        throw new FlowError("node.unknown", `"${node.name}" starts no list of processes.`, { task, node: node.name });
      }
      if (row.status !== "STARTED") {
        throw new FlowError("task.wrong-status", `Task ${task} is ${row.status}; it takes no more children.`, { task });
      }
      move(activation, () => addChild(node, activation, input));
    });
  }

  /** What `migrate` can be told. Throws `process.unknown`, and `flow.unknown` when the whole flow is gone. */
  migrationChoices(process: number): MigrationChoices {
    const actor = this.#services.actor();
    return migrationChoices(actor, this.#managedProcess(actor, process));
  }

  /**
   * What `migrate` would do, found out by doing it and taking it back; for library users, a window shows
   * `migrationChoices`. Throws `process.unknown`, `flow.unknown`.
   */
  planMigration(process: number, mapping: NodeMapping): MigrationPlan {
    this.#managedProcess(this.#services.actor(), process);
    const plan = this.#services.dryRun((command) => planMigration(command, process, mapping));
    if (plan.problems.length > 0) return plan;
    try {
      this.#services.simulate((command) => migrateProcess(command, process, mapping, "To see what comes of it."));
      return plan;
    } catch (error) {
      if (!(error instanceof FlowError) || isStorageError(error)) throw error;
      return { ...plan, problems: [error.message] };
    }
  }

  /**
   * Moves open tasks to other nodes and the process to its flow's present version. The history keeps `reason`. Throws
   * `migration.impossible`, `migration.same-version`, and `migration.reason-required` for leaving a node that a rule or a
   * permission guards.
   */
  migrate(process: number, mapping: NodeMapping, reason?: string): MigrationPlan {
    return this.#process("process.migrate", process, (command) => migrateProcess(command, process, mapping, reason))
      .value;
  }

  #managedProcess(actor: Actor, id: number): ProcessRecord {
    const process = visibleProcess(actor, id);
    requireManagedProcess(actor, process);
    return process;
  }

  #task<Value>(name: string, task: number, body: (command: Command) => Value): CommandResult<Value> {
    return this.#services.execute(name, (command, actor) => {
      requireManagedTask(actor, command.task(task));
      return body(command);
    });
  }

  #process<Value>(name: string, process: number, body: (command: Command) => Value): CommandResult<Value> {
    return this.#services.execute(name, (command, actor) => {
      requireManagedProcess(actor, command.process(process));
      return body(command);
    });
  }

  #requireRunning(command: Command, task: number): void {
    const process = command.process(command.task(task).process);
    if (process.status === "NEW") return;
    throw new FlowError("process.not-running", `Process ${process.id} is ${process.status}.`, { process: process.id });
  }
}
