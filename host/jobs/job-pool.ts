import type { JobErrorCode, JobExecutor, JobRequest } from "../../engine/index.ts";
import { systemClock, type WakeClock } from "../scheduler/wake-clock.ts";
import { crashed, fromThrown, toThrown, type FromWorker, type ToWorker } from "./messages.ts";
import type { WorkerProcess } from "./worker-process.ts";

export interface JobPoolOptions {
  readonly spawn: () => WorkerProcess;
  /** How much memory a body's process may hold, in bytes. */
  readonly maxMemoryBytes: number;
  /** For how many seconds a process may say nothing while it runs a body, before it is taken to hang. */
  readonly silenceTimeoutSeconds: number;
  /** How long a process is kept that has nothing to do, in milliseconds. */
  readonly idleMs: number;
  readonly clock?: WakeClock;
}

/** What is enough for documents and mail, and leaves the rest of an office machine alone. */
export const jobLimits = { maxMemoryBytes: 512 * 1024 * 1024, silenceTimeoutSeconds: 60, idleMs: 60_000 } as const;

export interface JobPool {
  readonly execute: JobExecutor;
  /** Ends all processes. Bodies that run reject. */
  close(): void;
}

/** How often processes that run bodies are looked at, in milliseconds. */
const checkIntervalMs = 250;
/** How long a body that is told to stop may take to put things in order, in milliseconds. */
const stopGraceMs = 2_000;

/**
 * Runs bodies of jobs in processes of their own, one body a process at a time. A body that crashes, hangs or takes too
 * much memory ends its own process and nothing else: the job fails with `job.crashed`, `job.hung`, `job.timed-out` or `job.out-of-memory`.
 * Processes are started when there is work and end when there has been none for a while.
 */
export function createJobPool(options: JobPoolOptions): JobPool {
  const clock = options.clock ?? systemClock;
  /** Processes that have nothing to do, and how to keep them for longer. */
  const resting = new Map<WorkerProcess, () => void>();
  const busy = new Set<BodyRun>();
  let stopWatching: (() => void) | undefined;

  function acquire(): WorkerProcess {
    const [rested] = resting;
    if (!rested) {
      const fresh = options.spawn();
      fresh.onExit(() => forget(fresh));
      return fresh;
    }
    return forget(rested[0]);
  }

  /** No longer counts as resting. */
  function forget(worker: WorkerProcess): WorkerProcess {
    resting.get(worker)?.();
    resting.delete(worker);
    return worker;
  }

  function release(worker: WorkerProcess): void {
    resting.set(
      worker,
      clock.after(options.idleMs, () => forget(worker).kill()),
    );
  }

  function checkRuns(): void {
    for (const run of busy) run.check(options);
    stopWatching = busy.size > 0 ? clock.after(checkIntervalMs, checkRuns) : undefined;
  }

  return {
    execute: async (request) => {
      const run = new BodyRun(acquire(), request, clock);
      busy.add(run);
      stopWatching ??= clock.after(checkIntervalMs, checkRuns);
      try {
        return await run.outcome;
      } finally {
        busy.delete(run);
        if (run.isReusable) release(run.worker);
      }
    },
    close() {
      stopWatching?.();
      for (const run of busy) run.end(crashed, "Intray closes.");
      for (const worker of resting.keys()) forget(worker).kill();
    },
  };
}

interface Settlement {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const idleHandlers = new WeakMap<WorkerProcess, (message: FromWorker | null) => void>();

/** One body in one process. */
class BodyRun {
  readonly worker: WorkerProcess;
  /** What the body returned; rejects with what it threw, or why its process was ended. */
  readonly outcome: Promise<unknown>;
  /** Whether the process can run another body: this one has come to its own end. */
  isReusable = false;
  readonly #request: JobRequest;
  readonly #clock: WakeClock;
  /** Null once the outcome is known. */
  #settle: Settlement | null = null;
  #stopWaiting: (() => void) | undefined;
  /** How many looks in a row found nothing new. */
  #silence = 0;

  constructor(worker: WorkerProcess, request: JobRequest, clock: WakeClock) {
    this.worker = worker;
    this.#request = request;
    this.#clock = clock;
    this.outcome = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    listen(worker, (message) => this.#onMessage(message));
    const { flow, node, input, services } = request;
    services.signal.addEventListener("abort", () => this.#stop(services.signal.reason), { once: true });
    worker.send({ kind: "run", flow, node, input, idempotencyKey: services.idempotencyKey });
  }

  /** Ends the process when it is silent for too long, or holds too much. Sleep of the machine isn't silence. */
  check({ silenceTimeoutSeconds, maxMemoryBytes }: JobPoolOptions): void {
    this.#silence += 1;
    const memory = this.worker.memory();
    if (memory !== null && memory > maxMemoryBytes) {
      const most = Math.round(maxMemoryBytes / 1024 / 1024);
      this.end("job.out-of-memory", `The job took more than ${most} MB of memory and was ended.`);
    } else if (this.#silence * checkIntervalMs > silenceTimeoutSeconds * 1_000) {
      this.end("job.hung", `The job gave no sign of life for ${silenceTimeoutSeconds} seconds and was ended.`);
    }
  }

  end(code: JobErrorCode, message: string): void {
    this.worker.kill();
    this.#finish(({ reject }) => reject(Object.assign(new Error(message), { code })));
  }

  /** A body whose time is up is ended at once; one that is canceled may put things in order. */
  #stop(reason: unknown): void {
    if (!this.#settle) return;
    if (reason instanceof DOMException) this.end("job.timed-out", "The job took longer than it may.");
    else {
      this.#send({ kind: "stop", why: toThrown(reason).message });
      this.#stopWaiting = this.#clock.after(stopGraceMs, () => this.end(crashed, "The job was canceled."));
    }
  }

  #onMessage(message: FromWorker | null): void {
    this.#silence = 0;
    if (!this.#settle) return;
    if (message === null) {
      this.#finish(({ reject }) => {
        reject(Object.assign(new Error("The job's process ended without an answer."), { code: crashed }));
      });
      return;
    }
    const { services } = this.#request;
    switch (message.kind) {
      case "alive":
        break;
      case "progress":
        services.progress(message.fraction, message.note);
        break;
      case "log":
        for (const line of message.lines) services.log(line);
        break;
      case "request":
        void this.#answer(message);
        break;
      case "done":
        this.isReusable = !services.signal.aborted;
        this.#finish(({ resolve }) => resolve(message.result));
        break;
      case "failed":
        this.isReusable = !services.signal.aborted && message.error.code !== crashed;
        this.#finish(({ reject }) => reject(fromThrown(message.error)));
        break;
    }
  }

  async #answer({ id, request }: Extract<FromWorker, { kind: "request" }>): Promise<void> {
    const { files, folder } = this.#request.services;
    try {
      if (request.what === "folder") this.#send({ kind: "answer", id, value: await folder() });
      else if (request.what === "read") this.#send({ kind: "answer", id, value: await files.read(request.file) });
      else this.#send({ kind: "answer", id, value: await files.write(request.file, request.bytes) });
    } catch (error) {
      this.#send({ kind: "refusal", id, error: toThrown(error) });
    }
  }

  #send(message: ToWorker): void {
    if (this.#settle) this.worker.send(message);
  }

  #finish(how: (settle: Settlement) => void): void {
    const settle = this.#settle;
    this.#settle = null;
    this.#stopWaiting?.();
    listen(this.worker, () => undefined);
    if (this.#request.services.signal.aborted) this.worker.kill();
    if (settle) how(settle);
  }
}

/** Lets `listener` hear the process from now on, and nobody else; null: it has ended. */
function listen(worker: WorkerProcess, listener: (message: FromWorker | null) => void): void {
  if (!idleHandlers.has(worker)) {
    worker.onMessage((message) => idleHandlers.get(worker)?.(message));
    worker.onExit(() => idleHandlers.get(worker)?.(null));
  }
  idleHandlers.set(worker, listener);
}
