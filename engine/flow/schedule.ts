import { Cron } from "croner";
import { type Duration, milliseconds } from "./duration.ts";
import type { NodeProblem } from "./node-rules.ts";

/**
 * How often the clock starts a process. An interval starts at once the first time and then counts from the last start;
 * cron (`minute hour day month weekday`, in the office's time zone) starts at its next tick. After a time off: once, not
 * once a tick.
 */
export type Schedule = { readonly every: Duration } | { readonly cron: string };

/** When a cron line comes next, in UTC milliseconds; null: never again. */
export function nextTick(cron: string, now: number, timeZone: string): number | null {
  return new Cron(cron, { timezone: timeZone }).nextRun(new Date(now))?.getTime() ?? null;
}

/** What keeps a schedule from ever starting anything, or from stopping to. */
export function scheduleProblems(schedule: Schedule): readonly NodeProblem[] {
  if ("every" in schedule) {
    const interval = milliseconds(schedule.every);
    if (Number.isSafeInteger(interval) && interval > 0) return [];
    return [{ problem: "Its interval is no length of time.", suggestion: "Give it one such as { hours: 1 }." }];
  }
  const { cron } = schedule;
  const suggestion = 'Write minute, hour, day, month and weekday, such as "0 8 * * 1-5".';
  if (!isCronLine(cron)) return [{ problem: `"${cron}" is no cron line.`, suggestion }];
  return nextTick(cron, 0, "UTC") === null ? [{ problem: `"${cron}" never comes.`, suggestion }] : [];
}

/** Five fields: others name seconds, or a year that passes. */
function isCronLine(line: string): boolean {
  try {
    return new Cron(line).nextRun(new Date(0)) !== undefined && line.trim().split(/\s+/).length === 5;
  } catch {
    return false;
  }
}

/** By what it is known whether a stored next tick is still that of the schedule. */
export function scheduleText(schedule: Schedule, timeZone: string): string {
  return "every" in schedule ? `every ${milliseconds(schedule.every)} ms` : `${schedule.cron} (${timeZone})`;
}
