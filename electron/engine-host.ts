import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Engine, FlowError, openEngine } from "../engine/index.ts";
import { flows, loadSamplePeople } from "../flows/index.ts";
import { startJobPump } from "./jobs/job-pump.ts";
import type { Log } from "./log.ts";

export interface EngineHost {
  readonly engine: Engine;
  /** Stops background work and lets go of the file. */
  close(): void;
}

/**
 * Opens the engine over `<userData>/data/intray.sqlite`, readable by its owner alone, and keeps its jobs running.
 * Throws the engine's storage errors.
 */
export function openEngineHost(userData: string, log: Log): EngineHost {
  const folder = join(userData, "data");
  makePrivateFolder(folder);
  const engine = openEngine({ file: join(folder, "intray.sqlite"), flows });
  loadSamplePeople(engine);
  const pump = startJobPump(engine, log);
  return {
    engine,
    close() {
      pump.stop();
      engine.close();
    },
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
