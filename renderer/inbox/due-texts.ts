import type { TextKey } from "../text/en.ts";
import type { DueGroup } from "./list-view.ts";

export const dueTexts = {
  overdue: "due.group-overdue",
  today: "due.group-today",
  week: "due.group-week",
  later: "due.group-later",
  none: "due.group-none",
} as const satisfies Record<DueGroup, TextKey>;
