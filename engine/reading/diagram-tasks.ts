import type { DiagramTask, PointInTime } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { ProcessHistory } from "../history/process-history.ts";
import { positionOf } from "./process-snapshot.ts";
import { shownDecision } from "./decision.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";

/** As many open tasks as are asked when they are due. */
const maxDue = 200;

/** All tasks of a process as a picture of its flow needs them, now or as they were. Due dates are those of now. */
export function diagramTasks(
  reader: ReadServices,
  process: ProcessRecord,
  history: ProcessHistory,
  until: PointInTime | null,
): readonly DiagramTask[] {
  const { graph, tasks } = reader.stores;
  const then = history.stateAfter(until === null ? history.entries.length : positionOf(history, until));
  const previous = Map.groupBy(graph.linksIn(process.id), ({ task }) => task);
  const open = until === null ? tasks.openIn(process.id, maxDue) : [];
  const due = new Map(open.map((task) => [task.id, task.due]));
  return [...then.tasks].flatMap(([id, { status, owner, since, decision: stored }]) => {
    const node = history.nodes.get(id)?.node;
    if (node === undefined) return [];
    const decided = shownDecision(reader, stored);
    const decision = decided && { outcome: decided.outcome, tone: decided.tone };
    const before = (previous.get(id) ?? []).map((link) => link.previous);
    return [
      { id, node, status, owner: personOf(reader, owner), since, decision, due: due.get(id) ?? null, previous: before },
    ];
  });
}
