import type { JobExecutor, JobRequest } from "../flow/job.ts";
import { isKind, type JobNode } from "../nodes/index.ts";
import type { JobRecord } from "../storage/records.ts";
import { advance, openSuccessors } from "./advance.ts";
import type { CommandRunner } from "./command-runner.ts";
import { findActivation } from "./find-activation.ts";
import { backOff } from "./back-off.ts";

/** How long after its timeout a silent job is taken to be lost, in milliseconds. */
const grace = 10_000;

interface Lease {
  readonly task: number;
  readonly node: JobNode;
  readonly failures: number;
  readonly request: Omit<JobRequest, "tools">;
}

/** Runs queued jobs: takes one under a lease, lets the executor run its body outside any lock, applies what came of it. */
export class JobRunner {
  readonly #runner: CommandRunner;
  readonly #execute: JobExecutor;
  readonly #random: () => number;

  constructor(runner: CommandRunner, execute: JobExecutor, random: () => number) {
    this.#runner = runner;
    this.#execute = execute;
    this.#random = random;
  }

  /** Runs one job after the other until none is due. A failing body never rejects: it is retried, or ends in ERROR. */
  async runDue(): Promise<void> {
    for (let job = this.#nextDue(); job; job = this.#nextDue()) {
      const lease = this.#take(job);
      if (lease) await this.#run(lease);
    }
  }

  #nextDue(): JobRecord | undefined {
    return this.#runner.tools.stores.jobs.nextDue(this.#runner.now());
  }

  async #run(lease: Lease): Promise<void> {
    const tools = { signal: AbortSignal.timeout(lease.node.timeout), idempotencyKey: `job-${lease.task}` };
    try {
      const result = await Promise.race([this.#execute({ ...lease.request, tools }), timeUp(tools.signal)]);
      this.#succeed(lease, result);
    } catch (error) {
      this.#fail(lease, error);
    }
  }

  /** SCHEDULED to STARTED, or STARTED again after a crash or a failed try. */
  #take(job: JobRecord): Lease | null {
    return this.#runner.execute("job.start", { background: true }, (command) => {
      const activation = findActivation(command, job.task);
      const { node, flow } = activation;
      if (!isKind(node, "job")) {
        command.tools.stores.jobs.delete(job.task);
        activation.transition("fail", { error: { title: `"${node.name}" is no job any more.`, at: command.now } });
        return null;
      }
      command.tools.stores.jobs.lease(job.task, command.now + node.timeout + grace);
      activation.transition("start", { started: command.now });
      const { id, data, artifact } = activation.process;
      const record = artifact === null ? undefined : command.tools.stores.artifacts.find(artifact);
      const snapshot = structuredClone({
        process: { id, data },
        task: { id: activation.task.id, data: activation.task.data },
        artifact: record?.data ?? null,
      });
      const request = { flow: flow.id, node: node.name, body: node.body, snapshot };
      return { task: job.task, node, failures: job.failures, request };
    });
  }

  /** Applies the result. If that fails the task is in ERROR and the body isn't run again by itself. */
  #succeed({ task, node }: Lease, result: unknown): void {
    this.#runner.execute("job.finish", { background: true }, (command) => {
      command.tools.stores.jobs.delete(task);
      const activation = findActivation(command, task);
      const applied = activation.attempt(() => {
        if (node.done) activation.write((context) => node.done?.(context, result));
        activation.transition("complete", { finished: command.now });
        return true;
      });
      if (applied) advance(openSuccessors(activation));
    });
  }

  #fail({ task, node, failures }: Lease, error: unknown): void {
    const title = messageOf(error);
    this.#runner.execute("job.fail", { background: true }, (command) => {
      const activation = findActivation(command, task);
      if (failures < node.retries) {
        const at = command.now + backOff(failures, this.#random());
        command.tools.stores.jobs.retry(task, at, failures + 1);
        command.record({ event: "task.retrying", process: activation.process.id, task, note: title });
      } else {
        command.tools.stores.jobs.delete(task);
        activation.transition("fail", { error: { title, at: command.now } });
      }
    });
  }
}

function timeUp(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("The job took longer than it may.")), { once: true });
  });
}

/** Bodies throw odd things; whatever it is, words come out. */
function messageOf(error: unknown): string {
  try {
    const text = error instanceof Error ? error.message : String(error);
    return text.slice(0, 1_000) || "The job failed without saying why.";
  } catch {
    return "The job failed and could not say why.";
  }
}
