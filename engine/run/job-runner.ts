import type { JobProgress } from "../contract/index.ts";
import { JobAttempt, type JobAttemptOptions } from "./job-attempt.ts";
import type { JobRecord } from "../base/records.ts";

interface JobRunnerOptions extends JobAttemptOptions {
  /** How many jobs run side by side. */
  readonly atOnce: number;
  /** `nextAt` may have changed although no command says so. */
  readonly onStorageError: () => void;
}

/** Runs queued jobs side by side, those that waited longest first. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #running = new Set<JobAttempt>();
  /** What is known: a job of a flow that is gone waits until the flow is back. */
  readonly #flows: readonly string[];
  #closed = false;
  /** What went wrong with the file, not with a job, while nobody waited for an answer. */
  #storageError: { readonly error: unknown } | null = null;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#flows = [...options.runner.services.flows.all()].map(({ id }) => id);
  }

  /** How far the jobs are that run now. */
  running(): readonly JobProgress[] {
    return [...this.#running].map((one) => one.progress);
  }

  /** What a running job has written and the file doesn't hold yet. */
  linesOf(task: number): JobAttempt["lines"] {
    return [...this.#running].find((one) => one.task === task)?.lines ?? [];
  }

  /** UTC milliseconds; null while nothing waits, the queue is paused, or as many run as may. */
  nextAt(): number | null {
    if (this.#storageError) return this.#options.runner.now();
    return this.#isOpen() ? this.#options.runner.services.stores.jobs.nextAt(this.#flows) : null;
  }

  /** Tells a running body to stop; what it still returns is discarded. */
  stop(task: number): void {
    for (const one of this.#running) {
      if (one.task !== task) continue;
      this.#running.delete(one);
      one.stop("The job was canceled.");
    }
  }

  /** Makes jobs due again that ran when the program ended. To be called before any job runs. Returns how many. */
  recoverLost(): number {
    const { db, stores } = this.#options.runner.services;
    return db.immediately(() => stores.jobs.releaseAll());
  }

  /**
   * Begins jobs that are due, as many as may run at once, and doesn't wait for them. Throws what applying an earlier
   * one's result threw, such as `storage.unavailable`; that job is run again.
   */
  startDue(): void {
    const trouble = this.#storageError;
    this.#storageError = null;
    if (trouble) throw trouble.error;
    for (let job = this.#nextDue(); job; job = this.#nextDue()) {
      this.#begin(job)?.catch((error: unknown) => {
        this.#storageError = { error };
        this.#options.onStorageError();
      });
    }
  }

  /** Runs jobs until none is due, and waits for them. */
  async runDue(): Promise<void> {
    const begun = new Set<Promise<void>>();
    for (;;) {
      for (let job = this.#nextDue(); job; job = this.#nextDue()) {
        const running = this.#begin(job);
        if (!running) continue;
        const waited = running.finally(() => begun.delete(waited));
        begun.add(waited);
      }
      if (begun.size === 0) return;
      await Promise.race(begun);
    }
  }

  /** Tells all running bodies to stop and forgets them. */
  close(): void {
    this.#closed = true;
    for (const one of this.#running) one.drop();
    this.#running.clear();
  }

  #isOpen(): boolean {
    if (this.#closed) return false;
    return this.#running.size < this.#options.atOnce && this.#options.runner.services.stores.jobs.pause() === null;
  }

  #nextDue(): JobRecord | undefined {
    if (!this.#isOpen()) return undefined;
    const { runner } = this.#options;
    return runner.services.stores.jobs.nextDue(runner.now(), this.#flows);
  }

  #begin(job: JobRecord): Promise<void> | null {
    const one = JobAttempt.start(this.#options, job);
    if (!one) return null;
    this.#running.add(one);
    return one.run(() => this.#running.delete(one));
  }
}
