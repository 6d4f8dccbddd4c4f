import type { SessionKeeper } from "../../host/session.ts";
import { systemClock, type WakeClock } from "../../host/scheduler/wake-clock.ts";
import type { OfficeLock } from "../../host/data/office-lock.ts";

export interface StepAsideOptions {
  readonly lock: Pick<OfficeLock, "isWanted" | "onWanted">;
  readonly session: Pick<SessionKeeper, "current" | "onChange">;
  /** How long nobody has touched the machine, in seconds. */
  readonly idleSeconds: () => number;
  /** Ends this Intray, in order. */
  readonly quit: () => void;
  readonly clock?: WakeClock;
}

/** Who has touched the machine within so many seconds may be typing a password. */
const stillness = 5;

/**
 * Leaves a shared office to an account that waits for it, as soon as nobody is signed in here, or the session is locked, and
 * nobody is about to change that: forms that were begun are kept with the records.
 */
export function startSteppingAside(options: StepAsideOptions): void {
  const { lock, session, idleSeconds, quit, clock = systemClock } = options;
  let callOff: () => void = () => undefined;
  const look = () => {
    callOff();
    const current = session.current();
    if ((current !== null && !current.locked) || !lock.isWanted()) return;
    const rest = stillness - idleSeconds();
    if (rest <= 0) quit();
    else callOff = clock.after(rest * 1_000, look);
  };
  lock.onWanted(look);
  session.onChange(look);
}
