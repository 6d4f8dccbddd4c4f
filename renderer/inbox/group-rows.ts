import type { TaskFilter, TaskRow } from "../../engine/contract/index.ts";
import { type DueGroup, dueGroup, dueRange, type Grouping, type ListView, midnight, queryOf } from "./list-view.ts";

/** Rows that belong together, and the filter that finds all of them. */
export interface RowGroup {
  readonly key: string;
  readonly flowTitle?: string;
  readonly due?: DueGroup;
  /** Null: there is no filter for it. */
  readonly filter: TaskFilter | null;
  readonly rows: readonly TaskRow[];
}

/** Cuts a list that comes in the order of its groups. One group without a name when it isn't grouped. */
export function groupRows(
  rows: readonly TaskRow[],
  grouping: Grouping,
  view: ListView,
  now: number,
): readonly RowGroup[] {
  if (grouping === "none") return [{ key: "all", filter: null, rows }];
  const groups: { key: string; rows: TaskRow[]; first: TaskRow }[] = [];
  for (const row of rows) {
    const key = grouping === "flow" ? row.flowId : dueGroup(row.due, now);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, rows: [row], first: row });
  }
  const { filter } = queryOf(view, now);
  return groups.map(({ key, rows: inGroup, first }) =>
    grouping === "flow"
      ? { key, flowTitle: first.flowTitle, filter: { ...filter, flow: key }, rows: inGroup }
      : { key, due: key as DueGroup, filter: dueFilter(filter, key as DueGroup, now), rows: inGroup },
  );
}

function dueFilter(filter: TaskFilter, due: DueGroup, now: number): TaskFilter | null {
  if (due === "none") return null;
  if (due === "later") return { ...filter, due: { from: midnight(now, 8) } };
  if (due === "week") return { ...filter, due: { from: midnight(now, 1), until: midnight(now, 8) } };
  return { ...filter, due: dueRange(due, now) };
}
