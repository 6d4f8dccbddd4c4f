import type { FailureRecord } from "../base/records.ts";

/** Typing errors that cost nothing. */
const free = 2;
const second = 1_000;
const maxDelayMs = 60 * second;
/** So many wrong passwords in a row, and only an administrator lets the person in again. */
const maxFailures = 10;

export const noFailures: FailureRecord = { failures: 0, lastFailure: null, locked: false };

/** Until when nobody may try again, in UTC milliseconds; null when they may now. 1 s after the third failure, then twice as long each time. */
export function waitsUntil({ failures, lastFailure }: FailureRecord, now: number): number | null {
  // a clock that was set back must not keep anybody out for days
  if (failures <= free || lastFailure === null || lastFailure > now) return null;
  const until = lastFailure + Math.min(second * 2 ** (failures - free - 1), maxDelayMs);
  return until > now ? until : null;
}

/** One more. `lockable` is false for who alone could unlock the others. */
export function afterFailure({ failures }: FailureRecord, now: number, lockable: boolean): FailureRecord {
  const count = failures + 1;
  return { failures: count, lastFailure: now, locked: lockable && count >= maxFailures };
}
