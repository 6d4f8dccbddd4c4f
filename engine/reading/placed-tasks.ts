import type { PlacedTask, Until } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { Trail } from "../history/trail.ts";
import { positionOf } from "./process-moment.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";

/** As many open tasks as are asked when they are due. */
const mostDue = 200;

/** All tasks of a process as a picture of its flow needs them, now or as they were. Due dates are those of now. */
export function placedTasks(
  reader: Reader,
  process: ProcessRecord,
  trail: Trail,
  until: Until | null,
): readonly PlacedTask[] {
  const { graph, tasks } = reader.stores;
  const then = trail.stateAfter(until === null ? trail.entries.length : positionOf(trail, until));
  const previous = Map.groupBy(graph.linksIn(process.id), ({ task }) => task);
  const open = until === null ? tasks.openIn(process.id, mostDue) : [];
  const due = new Map(open.map((task) => [task.id, task.due]));
  return [...then.tasks].flatMap(([id, { status, owner }]) => {
    const node = trail.nodes.get(id)?.node;
    if (node === undefined) return [];
    const before = (previous.get(id) ?? []).map((link) => link.previous);
    return [{ id, node, status, owner: personOf(reader, owner), due: due.get(id) ?? null, previous: before }];
  });
}
