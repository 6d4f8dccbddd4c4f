import type { Range } from "../../engine/contract/index.ts";

export const dueFilters = ["overdue", "today", "week"] as const;
export const createdFilters = ["today", "week", "month", "older"] as const;

/** In the order of time. */
export const dueGroups = ["overdue", "today", "week", "later", "none"] as const;

export type DueFilter = (typeof dueFilters)[number];
export type CreatedFilter = (typeof createdFilters)[number];
export type DueGroup = (typeof dueGroups)[number];

/** Local midnight, `days` from the day of `now`. */
export function midnight(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The end of the week, which is that of its Sunday, wherever calendars begin theirs. */
function weekEnd(now: number): number {
  const daysLeft = (7 - new Date(now).getDay()) % 7;
  return midnight(now, daysLeft + 1);
}

export function dueRange(due: DueFilter, now: number): { readonly from?: number; readonly until: number } {
  if (due === "overdue") return { until: now };
  return { from: now, until: due === "today" ? midnight(now, 1) : weekEnd(now) };
}

/** Where the groups of due times end and the next begins: of all but the last two. */
export function dueBounds(now: number): readonly number[] {
  return [now, midnight(now, 1), weekEnd(now)];
}

/** In which group a due time falls. The order of the groups is that of the times. */
export function dueGroup(due: number | null, now: number): DueGroup {
  if (due === null) return "none";
  return dueGroups[dueBounds(now).filter((bound) => due >= bound).length] ?? "later";
}

/** Today, the last seven days or the last thirty, today among them; or what is older than these. */
export function createdRange(created: CreatedFilter, now: number): Range {
  switch (created) {
    case "today":
      return { from: midnight(now, 0) };
    case "week":
      return { from: midnight(now, -6) };
    case "month":
      return { from: midnight(now, -29) };
    case "older":
      return { until: midnight(now, -29) };
  }
}
