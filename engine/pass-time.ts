import type { Clock } from "./base/clock.ts";
import { FlowError } from "./base/flow-error.ts";
import type { Engine } from "./engine.ts";

/** A clock that can be told what time it is. */
export interface SettableClock extends Clock {
  set(now: number): void;
}

const hour = 3_600_000;
/** More than any flow needs between two moments of the same time. */
const mostAtOnce = 10_000;

/**
 * Lets the time of `clock`, which is the engine's, pass until a moment in UTC milliseconds. What comes due on the way
 * happens in its moment, one after the other: timers, starts by the clock, jobs and their retries; conditions that wait are
 * asked every hour. `pause` is called after each, to let others have their turn. Throws `node.loops` when something
 * comes due again and again without time passing.
 */
export async function passTime(
  engine: Engine,
  {
    clock,
    until,
    pause,
  }: { readonly clock: SettableClock; readonly until: number; readonly pause?: () => Promise<void> },
): Promise<void> {
  let atOnce = 0;
  for (;;) {
    const due = nextMoment(engine, clock.now());
    if (due > until) break;
    atOnce = due <= clock.now() ? atOnce + 1 : 0;
    if (atOnce > mostAtOnce)
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

function nextMoment(engine: Engine, now: number): number {
  const timer = engine.nextSweepAt({ conditions: false }) ?? Infinity;
  const asked = engine.nextSweepAt() === null ? Infinity : now + hour;
  return Math.min(timer, asked, engine.nextJobAt() ?? Infinity);
}
