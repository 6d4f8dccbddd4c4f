import { localize } from "../base/localize.ts";
import { getOrThrow } from "../base/get-or-throw.ts";
import type { ProcessRecord, StoredDecision, TaskRecord } from "../base/records.ts";
import type { Decision, ProcessOutcome, TaskDecision } from "../contract/index.ts";
import { outcomeOf } from "../run/outcome.ts";
import type { ReadServices } from "./read-services.ts";
import { taskTitle } from "./subject.ts";
import { personOf } from "./person-of.ts";

/** A decision in the language of who reads. */
export function shownDecision(reader: ReadServices, stored: StoredDecision | null): Decision | null {
  if (stored === null) return null;
  const { title, value, outcome, tone, reason, by, at } = stored;
  return {
    title: localize(title, reader.language),
    value,
    outcome: localize(outcome, reader.language),
    tone,
    reason,
    by: personOf(reader, by),
    at,
  };
}

/** As many as one looks at. */
const maxDecisions = 50;

/** What was decided in a process, newest first. */
export function processDecisions(
  reader: ReadServices,
  process: ProcessRecord,
  limit = maxDecisions,
): readonly TaskDecision[] {
  return reader.stores.tasks.decidedIn(process.id, limit).flatMap((task: TaskRecord): TaskDecision[] => {
    const decision = shownDecision(reader, task.decision);
    return decision ? [{ ...decision, task: { id: task.id, node: task.node, title: taskTitle(reader, task) } }] : [];
  });
}

/** How a process ended; told anew for one that a program ended which didn't store it. */
export function processOutcome(reader: ReadServices, process: ProcessRecord): ProcessOutcome | null {
  if (process.status !== "DONE") return null;
  const { flows, stores } = reader;
  const task = (id: number) => getOrThrow("task", id, () => stores.tasks.find(id));
  const outcome = process.outcome ?? outcomeOf({ flows, stores, task }, process.id);
  return (
    outcome && {
      title: localize(outcome.title, reader.language),
      tone: outcome.tone,
      decision: shownDecision(reader, outcome.decision),
    }
  );
}
