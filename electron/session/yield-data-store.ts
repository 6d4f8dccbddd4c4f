import type { Sessions } from "../../host/session.ts";
import { systemClock, type WakeClock } from "../../host/scheduler/wake-clock.ts";
import type { DataStoreLock } from "../../host/data/data-store-lock.ts";

export interface YieldOptions {
  readonly lock: Pick<DataStoreLock, "isRequested" | "onRequested">;
  readonly session: Pick<Sessions, "current" | "onChange">;
  /** How long nobody has touched the machine, in seconds. */
  readonly idleSeconds: () => number;
  /** Ends this Intray, in order. */
  readonly quit: () => void;
  readonly clock?: WakeClock;
}

/** Who has touched the machine within so many seconds may be typing a password. */
const stillnessSeconds = 5;

/**
 * Leaves a shared office to an account that waits for it, as soon as nobody is signed in here, or the session is locked, and
 * nobody is about to change that: forms that were begun are kept with the records.
 */
export function startYielding(options: YieldOptions): void {
  const { lock, session, idleSeconds, quit, clock = systemClock } = options;
  let callOff: () => void = () => undefined;
  const look = () => {
    callOff();
    const current = session.current();
    if ((current !== null && !current.locked) || !lock.isRequested()) return;
    const rest = stillnessSeconds - idleSeconds();
    if (rest <= 0) quit();
    else callOff = clock.after(rest * 1_000, look);
  };
  lock.onRequested(look);
  session.onChange(look);
}
