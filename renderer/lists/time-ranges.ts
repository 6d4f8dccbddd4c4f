import type { Range } from "../../engine/contract/index.ts";

export const dueFilters = ["overdue", "today", "week"] as const;
export const createdFilters = ["today", "week", "month", "older"] as const;

export type DueFilter = (typeof dueFilters)[number];
export type CreatedFilter = (typeof createdFilters)[number];
export type DueGroup = DueFilter | "later" | "none";

/** Local midnight, `days` from the day of `now`. */
export function midnight(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

export function dueRange(due: DueFilter, now: number): { readonly from?: number; readonly until: number } {
  if (due === "overdue") return { until: now };
  return { from: now, until: due === "today" ? midnight(now, 1) : midnight(now, 8) };
}

/** In which group a due time falls. The order of the groups is that of the times. */
export function dueGroup(due: number | null, now: number): DueGroup {
  if (due === null) return "none";
  if (due < now) return "overdue";
  if (due < midnight(now, 1)) return "today";
  return due < midnight(now, 8) ? "week" : "later";
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
