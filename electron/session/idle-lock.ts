import type { Sessions } from "../../host/session.ts";
import type { SettingsFile } from "../../host/settings.ts";
import { monotonicClock, type WakeClock } from "../../host/scheduler/wake-clock.ts";

export interface IdleLockOptions {
  readonly session: Pick<Sessions, "current" | "lock" | "openSince" | "onChange">;
  /** They say after how many minutes without anybody touching the machine; null: never. */
  readonly settings: Pick<SettingsFile, "get" | "onChange">;
  /** How long nobody has touched the machine, in seconds. */
  readonly idleSeconds: () => number;
  /** One that nobody can set, and by which the session counts as well. */
  readonly clock?: WakeClock;
}

export interface IdleLock {
  /** Looks again, because the machine woke up. */
  check(): void;
  /** The system's own screen was locked, or the machine goes to sleep. */
  away(): void;
  stop(): void;
}

/** Locks the session of who went away. Looks when the time could be over, and not before. */
export function startIdleLock({ session, settings, idleSeconds, clock = monotonicClock }: IdleLockOptions): IdleLock {
  let callOff: () => void = () => undefined;
  let stopped = false;
  const minutes = () => settings.get().lockAfterMinutes;

  function check(): void {
    callOff();
    const limit = minutes();
    const current = session.current();
    if (stopped || limit === null || !current || current.locked) return;
    // who has just signed in is there, whatever the system has seen of them
    const idle = Math.min(idleSeconds() * 1_000, Math.max(0, clock.now() - session.openSince()));
    const rest = limit * 60_000 - idle;
    if (rest <= 0) session.lock();
    else callOff = clock.after(rest, check);
  }

  session.onChange(check);
  settings.onChange(check);
  return {
    check,
    away() {
      if (!stopped && minutes() !== null) session.lock();
    },
    stop() {
      stopped = true;
      callOff();
    },
  };
}
