import type { JobExecutor, JobFiles, JobRequest, JobTools } from "../flow/job.ts";
import { refusePromise } from "../flow/refuse-promise.ts";
import { isKind, type JobNode } from "../nodes/index.ts";
import type { JobRecord } from "../base/records.ts";
import { failTask, move } from "./advance.ts";
import { backOff } from "./back-off.ts";
import type { CommandRunner } from "./command-runner.ts";
import type { JobProgress } from "./event.ts";
import { taskError } from "./task-error.ts";

/** How long after its timeout a silent job is taken to be lost, in milliseconds. */
const grace = 10_000;

interface Lease {
  readonly task: number;
  readonly node: JobNode;
  readonly failures: number;
  /** Names this delivery: a later one has another. */
  readonly until: number;
  readonly request: Omit<JobRequest, "tools">;
}

interface JobRunnerOptions {
  readonly runner: CommandRunner;
  readonly execute: JobExecutor;
  readonly random: () => number;
  readonly onProgress: (progress: JobProgress) => void;
  readonly files: JobFiles;
}

/** Runs queued jobs: takes one under a lease, lets the executor run its body outside any lock, applies what came of it. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #running = new Map<number, AbortController>();

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  nextAt(): number | null {
    return this.#options.runner.tools.stores.jobs.nextAt();
  }

  /** Tells a running body to stop; what it still returns is discarded. */
  stop(task: number): void {
    this.#running.get(task)?.abort(new Error("The job was cancelled."));
  }

  /** Runs one job after the other until none is due. A failing body never rejects: it is retried, or ends in ERROR. */
  async runDue(): Promise<void> {
    for (let job = this.#nextDue(); job; job = this.#nextDue()) {
      const lease = this.#take(job);
      if (lease) await this.#run(lease);
    }
  }

  #nextDue(): JobRecord | undefined {
    const { runner } = this.#options;
    return runner.tools.stores.jobs.nextDue(runner.now());
  }

  async #run(lease: Lease): Promise<void> {
    const stopping = new AbortController();
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(lease.node.timeout)]);
    this.#running.set(lease.task, stopping);
    try {
      const result = await Promise.race([
        this.#options.execute({ ...lease.request, tools: this.#tools(lease.task, signal) }),
        stopped(signal),
      ]);
      // a body may answer the very signal that stops it
      if (signal.aborted) throw reasonOf(signal);
      this.#succeed(lease, result);
    } catch (error) {
      this.#fail(lease, error);
    } finally {
      this.#running.delete(lease.task);
    }
  }

  #tools(taskId: number, signal: AbortSignal): JobTools {
    return {
      signal,
      idempotencyKey: `job-${taskId}`,
      progress: (fraction, note = null) => {
        const known = fraction === null || !Number.isFinite(fraction) ? null : Math.min(Math.max(fraction, 0), 1);
        if (!signal.aborted) this.#options.onProgress({ taskId, fraction: known, note });
      },
      files: this.#options.files,
    };
  }

  /** SCHEDULED to STARTED, or STARTED again after a crash or a failed try. */
  #take(job: JobRecord): Lease | null {
    return this.#options.runner.execute("job.start", { background: true }, (command) => {
      const { stores } = command;
      const activation = command.activation(job.task);
      const { node, flow } = activation;
      if (!isKind(node, "job")) {
        // the node is gone: the task stays as it is, for a person to decide
        stores.jobs.delete(job.task);
        return null;
      }
      const until = command.now + node.timeout + grace;
      stores.jobs.lease(job.task, until);
      activation.transition("start", { started: command.now });
      const { id, data, artifact } = activation.process;
      const record = artifact === null ? undefined : stores.artifacts.find(artifact);
      const snapshot = structuredClone({
        process: { id, data },
        task: { id: activation.task.id, data: activation.task.data },
        artifact: record?.data ?? null,
      });
      const request = { flow: flow.id, node: node.name, body: node.body, snapshot };
      return { task: job.task, node, failures: job.failures, until, request };
    });
  }

  /** Applies the result. If that fails the task is in ERROR and the body isn't run again by itself. */
  #succeed(lease: Lease, result: unknown): void {
    const { task, node } = lease;
    this.#options.runner.execute("job.finish", { background: true }, (command) => {
      if (!this.#isCurrent(lease)) return;
      command.stores.jobs.delete(task);
      const activation = command.activation(task);
      move(activation, () => {
        const { done } = node;
        if (done) activation.write((context) => refusePromise(done(context, result), node));
        activation.transition("complete", { finished: command.now });
      });
    });
  }

  #fail(lease: Lease, error: unknown): void {
    const { task, node, failures } = lease;
    const { runner, random } = this.#options;
    runner.execute("job.fail", { background: true }, (command) => {
      if (!this.#isCurrent(lease)) return;
      const { jobs } = command.stores;
      const activation = command.activation(task);
      if (failures < node.retries) {
        jobs.retry(task, command.now + backOff(failures, random()), failures + 1);
        const note = taskError(error, command.now).title;
        command.record({ event: "task.retrying", process: activation.process.id, task, note });
      } else {
        jobs.delete(task);
        failTask(activation, error);
      }
    });
  }

  /** False once the task was cancelled, or the job was delivered anew. */
  #isCurrent({ task, until }: Lease): boolean {
    return this.#options.runner.tools.stores.jobs.find(task)?.leasedUntil === until;
  }
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(reasonOf(signal)), { once: true });
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  const isTimeout = reason instanceof DOMException && reason.name === "TimeoutError";
  return isTimeout || !(reason instanceof Error) ? new Error("The job took longer than it may.") : reason;
}
