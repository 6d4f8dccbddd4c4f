import type { StoredDecision, StoredOutcome, TaskRecord } from "../base/records.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import { titleFromName } from "../nodes/default-title.ts";
import { waitsFor } from "../nodes/index.ts";
import type { Stores } from "../storage/stores.ts";

interface Services {
  readonly flows: FlowRegistry;
  readonly stores: Pick<Stores, "graph">;
  /** The task as it stands now. */
  readonly task: (id: number) => TaskRecord;
}

/** How a process that is done has ended; null when its end says nothing, and no decision led to it. */
export function outcomeOf({ flows, stores, task }: Services, process: number): StoredOutcome | null {
  const id = stores.graph.lastEnd(process);
  if (id === undefined) return null;
  const end = task(id);
  const { annotation } = flows.nodeOf(end) ?? {};
  const decisions = decisionsBefore({ flows, stores, task }, end);
  // of several branches, the one that is meant as the end is
  const alike = decisions.length > 1 ? decisions.filter(({ tone }) => tone === annotation?.tone) : decisions;
  const [only, another] = alike;
  const decision = another === undefined ? (only ?? null) : null;
  const silent = annotation === undefined || (annotation.title === titleFromName(end.node) && /^end/iu.test(end.node));
  const title = silent ? decision?.outcome : annotation.title;
  if (title === undefined) return null;
  return { title, tone: annotation?.tone ?? decision?.tone ?? "neutral", decision };
}

/** The decisions from which everything went by itself until here: no person and no program did anything in between. */
function decisionsBefore({ flows, stores, task }: Services, end: TaskRecord): readonly StoredDecision[] {
  const found: StoredDecision[] = [];
  const seen = new Set<number>([end.id]);
  const open = [end.id];
  for (const id of open) {
    for (const before of stores.graph.previousOf(id)) {
      if (seen.has(before)) continue;
      seen.add(before);
      const one = task(before);
      const { isForPeople, isStart } = traitsOf(one.kind);
      if (one.decision !== null && one.status === "DONE") found.push(one.decision);
      else if (!isForPeople && !isStart && !waitsFor(flows.nodeOf(one), "call")) open.push(before);
    }
  }
  return found;
}
