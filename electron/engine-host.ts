import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Engine, FlowError, openEngine } from "../engine/index.ts";
import { flows } from "../flows/index.ts";
import { askWorker } from "./ask-worker.ts";
import type { Log } from "./log.ts";
import { type PumpWork, startPump } from "./pump.ts";

export interface EngineHost {
  readonly engine: Engine;
  /** Stops background work and lets go of the file. */
  close(): void;
}

/**
 * Opens the engine over `<userData>/data/intray.sqlite`, readable by its owner alone, and keeps its jobs and
 * timers going.
 * Throws the engine's storage errors.
 */
export function openEngineHost(userData: string, log: Log): EngineHost {
  const folder = join(userData, "data");
  makePrivateFolder(folder);
  const engine = openEngine({
    file: join(folder, "intray.sqlite"),
    flows,
    deriveKey: (source) => askWorker("derive-key", source),
  });
  const pumps = [jobsOf(engine), timersOf(engine), leftoversOf(engine)].map((work) => startPump(work, log));
  return {
    engine,
    close() {
      for (const pump of pumps) pump.stop();
      engine.close();
    },
  };
}

function jobsOf(engine: Engine): PumpWork {
  return {
    name: "The job queue",
    nextAt: () => engine.nextJobAt(),
    run: () => engine.runDueJobs(),
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
