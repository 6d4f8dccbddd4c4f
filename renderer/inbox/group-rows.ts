import type { Person, TaskFilter, TaskRow } from "../../engine/contract/index.ts";
import { type Grouping, type ListView, queryOf } from "../lists/list-view.ts";
import { type DueGroup, dueGroup } from "../lists/time-ranges.ts";

/** What the rows of a group have in common. */
export type GroupName =
  | { readonly by: "none" }
  | { readonly by: "flow"; readonly title: string }
  | { readonly by: "due"; readonly due: DueGroup }
  /** Null: the program started it. */
  | { readonly by: "starter"; readonly person: Person | null };

/** Rows that belong together, and the filter that finds all of them. */
export interface RowGroup {
  readonly key: string;
  readonly name: GroupName;
  /** Null: there is no filter for it. */
  readonly filter: TaskFilter | null;
  readonly rows: readonly TaskRow[];
}

/**
 * Cuts a list into its groups, each of which there is once, in whatever order the rows come. One group without a name when it
 * isn't grouped.
 */
export function groupRows(
  rows: readonly TaskRow[],
  grouping: Grouping,
  view: ListView,
  now: number,
): readonly RowGroup[] {
  if (grouping === "none") return [{ key: "all", name: { by: "none" }, filter: null, rows }];
  const { filter } = queryOf(view, now);
  const groups = new Map<string, TaskRow[]>();
  for (const row of rows) {
    const key = keyOf(row, grouping, now);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].flatMap(([key, inGroup]) => {
    const [first] = inGroup;
    return first === undefined ? [] : [{ key, rows: inGroup, ...describe(first, grouping, filter, now) }];
  });
}

function keyOf(row: TaskRow, grouping: Exclude<Grouping, "none">, now: number): string {
  if (grouping === "flow") return row.flowId;
  return grouping === "due" ? dueGroup(row.due, now) : String(row.startedBy?.id);
}

function describe(
  row: TaskRow,
  grouping: Exclude<Grouping, "none">,
  filter: TaskFilter,
  now: number,
): Pick<RowGroup, "name" | "filter"> {
  const { startedBy: person } = row;
  switch (grouping) {
    case "flow":
      return { name: { by: "flow", title: row.flowTitle }, filter: { ...filter, flow: row.flowId } };
    case "due": {
      // counted all at once, whichever group it is
      return { name: { by: "due", due: dueGroup(row.due, now) }, filter: null };
    }
    case "starter":
      return { name: { by: "starter", person }, filter: person && { ...filter, startedBy: person.id } };
  }
}
