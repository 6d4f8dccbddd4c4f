import type { TextKey } from "../text/en.ts";
import type { CreatedFilter, DueGroup } from "../lists/time-ranges.ts";

export const dueTexts = {
  overdue: "due.group-overdue",
  today: "due.group-today",
  week: "due.group-week",
  later: "due.group-later",
  none: "due.group-none",
} as const satisfies Record<DueGroup, TextKey>;

export const createdTexts = {
  today: "list.created-today",
  week: "list.created-week",
  month: "list.created-month",
  older: "list.created-older",
} as const satisfies Record<CreatedFilter, TextKey>;
