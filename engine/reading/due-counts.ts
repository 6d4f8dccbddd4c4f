import type { Range, TaskDueCounts, TaskFilter, TaskListCount, TaskListName } from "../contract/index.ts";
import type { Actor } from "./actor.ts";
import { counterOf } from "./lists.ts";

/** Cuts what a filter leaves of a list at `bounds`: one point in time or more, the earliest first. */
export function taskDueCounts(
  actor: Actor,
  listName: TaskListName,
  filter: TaskFilter,
  bounds: readonly number[],
): TaskDueCounts {
  const count = counterOf(actor, listName);
  const counted = (due: TaskFilter["due"] | "nothing"): TaskListCount => {
    if (due === "nothing") return { count: 0, more: false };
    return count({ ...filter, ...(due !== undefined && { due }) }, bounds.length + 2);
  };
  const groups = [...bounds, undefined].map((until, index) => rangeOf(bounds[index - 1], until));
  return [...groups.map((group) => counted(inBoth(filter.due, group))), counted(inBoth(filter.due, null))];
}

/** What is due in both ranges. */
function inBoth(one: TaskFilter["due"], other: Range | null): Range | null | "nothing" {
  if (one === undefined) return other;
  if (one === null || other === null) return one === other ? null : "nothing";
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity);
  const until = Math.min(one.until ?? Infinity, other.until ?? Infinity);
  if (from >= until) return "nothing";
  return rangeOf(from === -Infinity ? undefined : from, until === Infinity ? undefined : until);
}

function rangeOf(from: number | undefined, until: number | undefined): Range {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
