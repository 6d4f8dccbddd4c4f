import { Listeners } from "../../host/listeners.ts";
import type { Log } from "../../host/log.ts";
import type { PumpWork } from "../../host/scheduler/pump.ts";
import { UpdateFailure, type UpdateSource } from "./update-source.ts";
import type { NoUpdates, UpdateProblem, UpdateState } from "../../contract/update-state.ts";

/** Looks for updates and brings them. What can't be done at the moment is not done, and is no error. */
export interface Updates {
  state(): UpdateState;
  /** Settles once it is known whether there is one. */
  check(): Promise<void>;
  /** Settles once it is here, or isn't coming. */
  download(): Promise<void>;
  cancel(): void;
  /** Ends Intray and starts the new one. */
  install(): Promise<void>;
  /** Tells of every change, after it holds; the answer stops it. */
  onChange(listener: (state: UpdateState) => void): () => void;
  /** Looks by itself, now and then. */
  readonly work: PumpWork;
}

export interface UpdatesOptions {
  readonly source: UpdateSource;
  /** Downloads without being asked. */
  readonly automatic: boolean;
  readonly log: Log;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** The first look waits until Intray has been opened. */
const firstLook = 30_000;
const betweenLooks = 6 * 60 * 60 * 1_000;

/** An Intray that leaves its updates to others. */
export function noUpdates(why: NoUpdates): Updates {
  return {
    state: () => ({ step: "off", why }),
    check: () => Promise.resolve(),
    download: () => Promise.resolve(),
    cancel: () => undefined,
    install: () => Promise.resolve(),
    onChange: () => () => undefined,
    work: { name: "No updates", nextAt: () => null, run: () => Promise.resolve(), onChange: () => () => undefined },
  };
}

/** Begins with nothing known. */
export function createUpdates({ source, automatic, log, now }: UpdatesOptions): Updates {
  let state: UpdateState = { step: "idle", checkedAt: null, problem: null };
  let nextLook = now() + firstLook;
  let download = new AbortController();
  const listeners = new Listeners<UpdateState>();

  function become(next: UpdateState): void {
    state = next;
    listeners.notify(next);
  }

  function problemOf(error: unknown, what: string): UpdateProblem {
    log.warning(what, error);
    return error instanceof UpdateFailure ? error.problem : "failed";
  }

  async function check(): Promise<void> {
    if (state.step !== "idle" && state.step !== "offered") return;
    const before = state;
    nextLook = now() + betweenLooks;
    become({ step: "checking" });
    try {
      const update = await source.newest();
      if (update) become({ step: "offered", update, problem: null });
      else become({ step: "idle", checkedAt: now(), problem: null });
    } catch (error) {
      const problem = problemOf(error, "Updates can't be looked for");
      if (before.step === "offered") become(before);
      else become({ ...before, problem });
    }
    if (automatic) await bring();
  }

  async function bring(): Promise<void> {
    if (state.step !== "offered") return;
    const { update } = state;
    download = new AbortController();
    const { signal } = download;
    become({ step: "downloading", update, fraction: 0 });
    try {
      await source.download(signal, (fraction) => {
        if (!signal.aborted && percent(fraction) !== percentOf(state)) {
          become({ step: "downloading", update, fraction });
        }
      });
      become({ step: "ready", update, problem: null });
    } catch (error) {
      const problem = signal.aborted ? null : problemOf(error, "An update can't be downloaded");
      become({ step: "offered", update, problem });
    }
  }

  async function install(): Promise<void> {
    if (state.step !== "ready") return;
    const { update } = state;
    try {
      await source.install();
    } catch (error) {
      become({ step: "ready", update, problem: problemOf(error, "An update can't be put in place") });
    }
  }

  return {
    state: () => state,
    check,
    download: bring,
    cancel: () => download.abort(),
    install,
    onChange: (listener) => listeners.add(listener),
    work: { name: "Looking for updates", nextAt: () => nextLook, run: check, onChange: () => () => undefined },
  };
}

/** Nobody sees less than a percent. */
function percent(fraction: number): number {
  return Math.floor(fraction * 100);
}

function percentOf(state: UpdateState): number {
  return state.step === "downloading" ? percent(state.fraction) : -1;
}
