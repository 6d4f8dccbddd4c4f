import type { EngineEvents } from "../run/event.ts";
import type { Actor } from "./actor.ts";
import { mayBeAsked, maySee } from "./visibility.ts";

type Changed = EngineEvents["changed"];

/**
 * What a person may hear of a change: the ids of what they see. Null when it is about nothing that they see or saw; a
 * task that waited for them is hidden once somebody has taken it, and they hear of that without an id.
 */
export function visibleChanges(actor: Actor, changed: Changed): Changed | null {
  const { stores } = actor;
  if (changed.processIds.length + changed.taskIds.length === 0) return changed;
  // a command may have changed tasks alone, such as their owner
  const tasks = changed.taskIds.flatMap((id) => stores.tasks.find(id) ?? []);
  const ids = new Set([...changed.processIds, ...tasks.map(({ process }) => process)]);
  const processes = [...ids].flatMap((id) => stores.processes.find(id) ?? []);
  const seen = new Set(processes.filter(({ flow, id }) => maySee(actor, flow, id)).map(({ id }) => id));
  if (seen.size === 0) {
    return processes.some(({ flow }) => mayBeAsked(actor, flow)) ? { processIds: [], taskIds: [] } : null;
  }
  return {
    processIds: changed.processIds.filter((id) => seen.has(id)),
    taskIds: tasks.filter(({ process }) => seen.has(process)).map(({ id }) => id),
  };
}
