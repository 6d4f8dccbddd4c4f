import type { Engine } from "../../engine/index.ts";
import type { ScheduledWork } from "./scheduler.ts";

/** For so long timers are fired before windows are served, in milliseconds. */
const portionMs = 10;

/** Timers, starts by the clock and conditions: a portion at a time, so that windows are served between them. */
export function timersOf(engine: Pick<Engine, "nextSweepAt" | "sweep" | "on">): ScheduledWork {
  return {
    name: "The timers",
    nextAt: () => engine.nextSweepAt(),
    run() {
      const begun = performance.now();
      engine.sweep({ limit: Number.POSITIVE_INFINITY, mayGoOn: () => performance.now() - begun < portionMs });
      return Promise.resolve();
    },
    onChange: (listener) => engine.on("changed", listener),
  };
}
