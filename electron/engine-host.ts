import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Engine, FlowError, openEngine } from "../engine/index.ts";
import { flows } from "../flows/index.ts";
import { askWorker } from "./ask-worker.ts";
import type { JobPool } from "./jobs/job-pool.ts";
import type { Log } from "./log.ts";
import { type PumpWork, startPump } from "./pump.ts";

/** As many as the machine has room for, beside the window. */
const jobsAtOnce = Math.min(Math.max(availableParallelism() - 1, 2), 4);

/** For so long what leads to a job can still be taken back. */
const jobGrace = { seconds: 3 };

export interface EngineHost {
  readonly engine: Engine;
  /** How many timers had come due while Intray was off; 0 once it was told. */
  missedTimers(): number;
  /** Does at once what came due while the machine slept. */
  look(): void;
  /** Stops background work and lets go of the file. */
  close(): void;
}

/**
 * Opens the engine over `<userData>/data/intray.sqlite`, readable by its owner alone, and keeps its jobs and
 * timers going.
 * Throws the engine's storage errors.
 */
export function openEngineHost(userData: string, log: Log, jobs: JobPool): EngineHost {
  const folder = join(userData, "data");
  const scratch = join(userData, "jobs");
  makePrivateFolder(folder);
  rmSync(scratch, { recursive: true, force: true });
  const engine = openEngine({
    file: join(folder, "intray.sqlite"),
    flows,
    executor: jobs.execute,
    jobsAtOnce,
    jobGrace,
    scratch,
    deriveKey: (source) => askWorker("derive-key", source),
  });
  // one Intray a profile: what ran when the last one ended runs nowhere now
  engine.takeUpLostJobs();
  let missed = engine.overdueTimers();
  const pumps = [jobsOf(engine), timersOf(engine), leftoversOf(engine)].map((work) => startPump(work, log));
  return {
    engine,
    missedTimers() {
      const told = missed;
      missed = 0;
      return told;
    },
    look() {
      for (const pump of pumps) pump.look();
    },
    close() {
      for (const pump of pumps) pump.stop();
      jobs.close();
      engine.close();
    },
  };
}

function jobsOf(engine: Engine): PumpWork {
  return {
    name: "The job queue",
    nextAt: () => engine.nextJobAt(),
    run: () => Promise.resolve(engine.startDueJobs()),
    onChange: (listener) => engine.on("changed", listener),
  };
}

/** A few at a time, so that windows are served between them. */
function timersOf(engine: Engine): PumpWork {
  return {
    name: "The timers",
    nextAt: () => engine.nextSweepAt(),
    run: () => Promise.resolve(void engine.sweep({ limit: 10 })),
    onChange: (listener) => engine.on("changed", listener),
  };
}

const hour = 60 * 60 * 1_000;

/** What nobody needs any more is looked for every hour, and cleared away a little at a time. */
function leftoversOf(engine: Engine): PumpWork {
  let next = Date.now();
  return {
    name: "Tidying up",
    nextAt: () => next,
    run() {
      if (engine.tidy() === 0) next = Date.now() + hour;
      return Promise.resolve();
    },
    onChange: () => () => undefined,
  };
}

function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new FlowError("storage.unavailable", `The folder ${folder} can't be made.`, { folder }, { cause: error });
  }
}
