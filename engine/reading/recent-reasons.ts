import type { TaskRecord } from "../base/records.ts";
import type { RecentReason } from "../contract/index.ts";
import { isActive } from "../base/is-active.ts";
import type { Actor } from "./actor.ts";

/** As many decisions as are looked through, and reasons as one chooses from. */
const [maxLooked, maxEach] = [50, 3];

/** Reasons that a person gave at the same step of other processes: their own alone. */
export function recentReasons({ stores, person }: Actor, task: TaskRecord): readonly RecentReason[] {
  if (!isActive(task)) return [];
  const given = new Map<string, RecentReason>();
  for (const { value, reason } of stores.tasks.decisionsBy(person.id, task.flow, task.node, maxLooked)) {
    const key = JSON.stringify([value, reason]);
    if (reason !== null && !given.has(key)) given.set(key, { value, reason });
  }
  const choices = Map.groupBy(given.values(), ({ value }) => value);
  return [...choices.values()].flatMap((some) => some.slice(0, maxEach));
}
