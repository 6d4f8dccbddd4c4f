import type { SessionKeeper } from "../session.ts";
import type { OfficeLock } from "./office-lock.ts";

export interface StepAsideOptions {
  readonly lock: Pick<OfficeLock, "isWanted" | "onWanted">;
  readonly session: Pick<SessionKeeper, "current">;
  /** Ends this Intray, in order. */
  readonly quit: () => void;
}

/**
 * Leaves a shared office to an account that waits for it, as soon as nobody is signed in here or the session is locked: forms
 * that were begun are kept with the records. Call `look` whenever the session has changed.
 */
export function startSteppingAside({ lock, session, quit }: StepAsideOptions): { readonly look: () => void } {
  const look = () => {
    const current = session.current();
    if ((current === null || current.locked) && lock.isWanted()) quit();
  };
  lock.onWanted(look);
  return { look };
}
