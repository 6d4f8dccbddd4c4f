import type { Clock } from "./base/clock.ts";
import { FlowError } from "./base/flow-error.ts";
import type { Engine } from "./engine.ts";

/** A clock that can be told what time it is. */
export interface SettableClock extends Clock {
  set(now: number): void;
}

interface PassTimeOptions {
  /** The engine's. */
  readonly clock: SettableClock;
  /** UTC milliseconds. */
  readonly until: number;
  /** Lets others have their turn; called after everything that happens. */
  readonly pause?: () => Promise<void>;
  /** False when no condition that waits depends on the time: they are asked at changes of data, and at the end. */
  readonly conditions?: boolean;
}

const hour = 3_600_000;
/** More than any flow needs between two moments of the same time. */
const maxSweepsAtOnce = 10_000;

/**
 * Lets time pass. What comes due on the way happens in its moment, one after the other: timers, starts by the clock, jobs
 * and their retries; conditions that wait are asked every hour. Throws `node.loops` when something comes due again and
 * again without time passing.
 */
export async function passTime(
  engine: Engine,
  { clock, until, pause, conditions = true }: PassTimeOptions,
): Promise<void> {
  let atOnce = 0;
  for (;;) {
    const due = nextTime(engine, clock.now(), conditions);
    if (due > until) break;
    atOnce = due <= clock.now() ? atOnce + 1 : 0;
    if (atOnce > maxSweepsAtOnce)
      throw new FlowError("node.loops", "Something comes due again and again, and no time passes.");
    clock.set(Math.max(clock.now(), due));
    engine.sweep();
    await engine.runDueJobs();
    await pause?.();
  }
  clock.set(until);
  engine.sweep();
  await engine.runDueJobs();
}

function nextTime(engine: Engine, now: number, conditions: boolean): number {
  const timer = engine.nextSweepAt({ conditions: false }) ?? Infinity;
  const asked = conditions && engine.nextSweepAt() !== null ? now + hour : Infinity;
  return Math.min(timer, asked, engine.nextJobAt() ?? Infinity);
}
