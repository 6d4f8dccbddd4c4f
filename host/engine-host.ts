import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type Engine, type FileState, fileState, FlowError, officeOfFile, openEngine } from "../engine/index.ts";
import { flows, loadDemoData, type DemoData, specimens } from "../flows/index.ts";
import { runInWorker } from "./run-in-worker.ts";
import { fileWorker } from "./backups/file-work.ts";
import { requireRecords } from "./backups/missing-records.ts";
import { hourlyBackups } from "./backups/hourly.ts";
import { isCommonPassword } from "./common-passwords.ts";
import { HostClock } from "./scheduler/host-clock.ts";
import { finishRestore } from "./backups/restore.ts";
import type { JobPool } from "./jobs/job-pool.ts";
import { type LastVersion, lastVersion, lastVersionFile } from "./last-version.ts";
import type { Log } from "./log.ts";
import { makeDataFolder, type DataStore, dataStoreAt, type DataLocation } from "./data-store.ts";
import { type ScheduledWork, startScheduler } from "./scheduler/scheduler.ts";
import { timersOf } from "./scheduler/timers-of.ts";

/** As many as the machine has room for, beside the window. */
const jobsAtOnce = Math.min(Math.max(availableParallelism() - 1, 2), 4);

/** For so long what leads to a job can still be taken back. */
const jobGrace = { seconds: 3 };

export interface EngineHost extends DataStore {
  readonly engine: Engine;
  /** How many timers had come due while Intray was off; 0 once it was told. */
  missedTimers(): number;
  /** Fills an office in which nothing was done yet with people and their work. */
  loadDemoData(): Promise<DemoData>;
  /** Does at once what came due while the machine slept. */
  catchUp(): void;
  /** Stops background work and lets go of the file. */
  close(): void;
}

interface HostOptions {
  /** Of this Intray. */
  readonly version: string;
  /** Where jobs may lay files while they run; emptied at every start. */
  readonly scratch: string;
  readonly log: Log;
  readonly jobs: JobPool;
  /** Offers the flows for authors, too: Intray runs from its sources. */
  readonly forAuthors: boolean;
}

/**
 * Opens the engine over a place's records, and keeps its jobs, timers and hourly backups going. Before that a restore that was begun is finished, a file that was not closed is checked, and before
 * another version's first start it is backed up.
 * Rejects with `MissingRecords` where an office vanished, and with the engine's storage errors.
 */
export async function openEngineHost(location: DataLocation, options: HostOptions): Promise<EngineHost> {
  const { version, scratch, log, jobs, forAuthors } = options;
  const { file, backups } = dataStoreAt(location);
  makeDataFolder(location);
  rmSync(scratch, { recursive: true, force: true });
  if (finishRestore(file)) log.info("A backup was restored");
  const state = fileState(file);
  requireRecords(file, backups);
  const last = lastVersion(lastVersionFile(file), version);
  const checked = state?.leftOpen === true && state.format !== "newer";
  if (checked) await fileWorker.check(file);
  if (state && isFirstStart(state, last)) await backups.make("update");
  const clock = new HostClock();
  const engine = openEngine({
    file,
    flows: forAuthors ? [...flows, ...specimens] : flows,
    developing: forAuthors,
    clock,
    checked,
    executor: jobs.execute,
    jobsAtOnce,
    jobGrace,
    scratch,
    deriveKey: (source) => runInWorker("derive-key", source),
    isCommonPassword,
  });
  if (engine.hasHistoryWithoutPeople()) {
    engine.close();
    throw new FlowError("storage.damaged", "The database file has a history, but nobody is in it any more.", { file });
  }
  last.remember(officeOfFile(file));
  // one Intray at a time: what ran when the last one ended runs nowhere now
  engine.recoverLostJobs();
  let missed = engine.overdueTimers();
  const works = [jobsOf(engine), timersOf(engine), leftoversOf(engine), hourlyBackups(backups)];
  const start = () => works.map((work) => startScheduler(work, log));
  let pumps = start();
  return {
    engine,
    file,
    backups,
    missedTimers() {
      const told = missed;
      missed = 0;
      return told;
    },
    async loadDemoData() {
      // time goes through the past months and does its work there, so that nothing is to be woken
      for (const pump of pumps) pump.stop();
      try {
        return await loadDemoData(engine, { clock, pause: () => nextTurn() });
      } finally {
        clock.release();
        pumps = start();
      }
    },
    catchUp() {
      for (const pump of pumps) pump.reschedule();
    },
    close() {
      for (const pump of pumps) pump.stop();
      jobs.close();
      engine.close();
    },
  };
}

/** Whether this version never worked on the file. One that it can't read is left alone. */
function isFirstStart({ format }: FileState, last: LastVersion): boolean {
  return format === "older" || (format === "present" && last.isOther);
}

function jobsOf(engine: Engine): ScheduledWork {
  return {
    name: "The job queue",
    nextAt: () => engine.nextJobAt(),
    run: () => Promise.resolve(engine.startDueJobs()),
    onChange: (listener) => engine.on("changed", listener),
  };
}

const hour = 60 * 60 * 1_000;

/** What nobody needs any more is looked for every hour, and cleared away a little at a time. */
function leftoversOf(engine: Engine): ScheduledWork {
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
