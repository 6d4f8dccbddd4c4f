import type { FailureRecord } from "../base/records.ts";

/** Typing errors that cost nothing. */
const free = 2;
const second = 1_000;
const maxDelayMs = 60 * second;
/** So many wrong passwords in a row, and only an administrator lets the person in again. */
const maxFailures = 10;

export const noFailures: FailureRecord = { failures: 0, locked: false };

/** How long after the last failure nobody may try again, in milliseconds: 1 s after the third, then twice as long each time. */
export function delayMs(failures: number): number {
  return failures <= free ? 0 : Math.min(second * 2 ** (failures - free - 1), maxDelayMs);
}

/** One more. `lockable` is false for who alone could unlock the others. */
export function afterFailure({ failures }: FailureRecord, lockable: boolean): FailureRecord {
  const count = failures + 1;
  return { failures: count, locked: lockable && count >= maxFailures };
}
