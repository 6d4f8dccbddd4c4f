import type { JobRecord } from "../base/records.ts";
import type { JobExecutor, JobFiles, JobRequest, JobServices } from "../flow/job.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { type JobNode, waitsFor } from "../nodes/index.ts";
import { failTask, move } from "./advance.ts";
import { backOff } from "./back-off.ts";
import type { CommandRunner } from "./command-runner.ts";
import type { JobLine, JobProgress } from "../contract/index.ts";
import { ScratchFolder } from "./scratch-folder.ts";
import { TimeLimit } from "./time-limit.ts";
import { taskError } from "./task-error.ts";
import { maxJobLineLength, maxJobLines, maxJobNoteLength } from "../contract/limits.ts";

/** How long after its timeout a silent job is taken to be lost, in milliseconds. */
const graceMs = 10_000;

interface Lease {
  readonly task: number;
  readonly node: JobNode;
  readonly failures: number;
  /** Names this delivery: a later one has another. */
  readonly until: number;
  readonly request: Omit<JobRequest, "services">;
}

export interface JobAttemptOptions {
  readonly runner: CommandRunner;
  readonly execute: JobExecutor;
  readonly random: () => number;
  readonly onProgress: (progress: JobProgress) => void;
  readonly files: JobFiles;
  /** Where tries get folders of their own. */
  readonly scratch: string;
}

/** One try of a job: taken under a lease, run outside any lock, and what came of it applied. */
export class JobAttempt {
  readonly #options: JobAttemptOptions;
  readonly #lease: Lease;
  readonly #stopping = new AbortController();
  readonly #folder: ScratchFolder;
  #progress: JobProgress;
  #lines: JobLine[] = [];
  #dropped = false;

  private constructor(options: JobAttemptOptions, lease: Lease) {
    this.#options = options;
    this.#lease = lease;
    this.#folder = new ScratchFolder(options.scratch, `${lease.task}-${lease.until}`);
    this.#progress = { taskId: lease.task, fraction: null, note: null };
  }

  /** Takes a job: SCHEDULED to STARTED, or STARTED again. Null: its node is gone, and the task waits for a person. */
  static start(options: JobAttemptOptions, job: JobRecord): JobAttempt | null {
    const lease = takeLease(options.runner, job);
    return lease && new JobAttempt(options, lease);
  }

  get task(): number {
    return this.#lease.task;
  }

  get progress(): JobProgress {
    return this.#progress;
  }

  /** What the body has written and the file doesn't hold yet. */
  get lines(): readonly JobLine[] {
    return this.#lines;
  }

  /** Tells the body to stop; what it still returns is discarded. */
  stop(why: string): void {
    this.#stopping.abort(new Error(why));
  }

  /** The same, and nothing is written down any more: the engine closes. The job is run again when it is open. */
  drop(): void {
    this.#dropped = true;
    this.stop("Intray closes.");
  }

  /**
   * Runs the body and applies what came of it. A failing body never rejects: it is retried, or ends in ERROR. `ended` is
   * called as soon as the body takes no room any more.
   */
  async run(ended: () => void): Promise<void> {
    const limit = new TimeLimit(this.#lease.node.timeout);
    const outcome = await this.#execute(AbortSignal.any([this.#stopping.signal, limit.signal]));
    limit.end();
    ended();
    if (this.#dropped) return;
    if ("result" in outcome) this.#succeed(outcome.result);
    else this.#fail(outcome.error);
  }

  async #execute(signal: AbortSignal): Promise<{ readonly result: unknown } | { readonly error: unknown }> {
    try {
      const body = this.#options.execute({ ...this.#lease.request, services: this.#services(signal) });
      const gone = () => this.#folder.remove();
      body.then(gone, gone);
      const result = await Promise.race([body, stopped(signal)]);
      // a body may answer the very signal that stops it
      return signal.aborted ? { error: reasonOf(signal) } : { result };
    } catch (error) {
      return { error };
    }
  }

  #services(signal: AbortSignal): JobServices {
    const { task } = this.#lease;
    return {
      signal,
      idempotencyKey: `job-${task}`,
      progress: (fraction, note = null) => {
        if (signal.aborted) return;
        const known = fraction === null || !Number.isFinite(fraction) ? null : Math.min(Math.max(fraction, 0), 1);
        this.#progress = { taskId: task, fraction: known, note: note && toText(note, maxJobNoteLength) };
        this.#options.onProgress(this.#progress);
      },
      log: (line) => {
        const text = toText(line, maxJobLineLength);
        this.#lines = [...this.#lines, { at: this.#options.runner.now(), text }].slice(-maxJobLines);
      },
      folder: () => this.#folder.make(),
      files: this.#options.files,
    };
  }

  /** Applies the result. If that fails the task is in ERROR and the body isn't run again by itself. */
  #succeed(result: unknown): void {
    const { task, node } = this.#lease;
    this.#options.runner.executeFor("job.finish", task, (activation) => {
      if (!this.#isCurrent()) return;
      const { jobs } = activation.command.stores;
      jobs.delete(task);
      jobs.addLines(task, this.#lines, maxJobLines);
      move(activation, () => {
        const { done } = node;
        if (done) activation.write((context) => requireSynchronous(done(context, result), node));
        activation.transition("complete", { finished: activation.now });
      });
    });
  }

  #fail(error: unknown): void {
    const { task, node, failures } = this.#lease;
    const { runner, random } = this.#options;
    runner.executeFor("job.fail", task, (activation) => {
      if (!this.#isCurrent()) return;
      const { command } = activation;
      const { jobs } = command.stores;
      const known = taskError(error, command.now);
      jobs.addLines(task, [...this.#lines, { at: command.now, text: known.title }], maxJobLines);
      if (failures < node.retries) {
        jobs.retry(task, command.now + backOff(node.backOff, failures, random()), failures + 1);
        command.record({ event: "task.retrying", process: activation.process.id, task, note: known.title });
      } else failTask(activation, error);
    });
  }

  /** False once the task was canceled, or the job was delivered anew. */
  #isCurrent(): boolean {
    const { task, until } = this.#lease;
    return this.#options.runner.services.stores.jobs.find(task)?.leasedUntil === until;
  }
}

function takeLease(runner: CommandRunner, job: JobRecord): Lease | null {
  let lease: Lease | null = null;
  runner.executeFor("job.start", job.task, (activation) => {
    const { command, node, flow } = activation;
    const { stores } = command;
    if (!waitsFor(node, "job") || activation.isClosed) {
      stores.jobs.delete(job.task);
      return;
    }
    const until = command.now + node.timeout + graceMs;
    stores.jobs.lease(job.task, until);
    activation.transition("start", { started: command.now });
    const { id, data, artifact } = activation.process;
    const record = artifact === null ? undefined : stores.artifacts.find(artifact);
    const input = structuredClone({
      process: { id, data },
      task: { id: activation.task.id, data: activation.task.data },
      artifact: record?.data ?? null,
    });
    const request = { flow: flow.id, node: node.name, body: node.body, input };
    lease = { task: job.task, node, failures: job.failures, until, request };
  });
  return lease;
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(reasonOf(signal)), { once: true });
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  const isTimeout = reason instanceof DOMException && reason.name === "TimeoutError";
  if (!isTimeout && reason instanceof Error) return reason;
  return Object.assign(new Error("The job took longer than it may."), { code: "job.timed-out" });
}

/** Whatever an author's code took for words. */
function toText(value: unknown, maxLength: number): string {
  return String(value).slice(0, maxLength).toWellFormed();
}
