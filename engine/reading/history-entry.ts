import type { FieldChange, HistoryEntry, TimelineEvent } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import { ProcessHistory } from "../history/process-history.ts";
import { shownDecision } from "./decision.ts";
import { taskTitle } from "./subject.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";

/** Everything that happened to a process, oldest first. */
export function wholeHistory(reader: ReadServices, process: ProcessRecord): readonly HistoryEntry[] {
  const history = new ProcessHistory(process.id).readAll(reader.stores);
  return history.steps.flatMap((_step, line) => historyEntry(reader, process, history, line) ?? []);
}

/** One line of a history in the words of its flow; null past the end. */
export function historyEntry(
  reader: ReadServices,
  process: ProcessRecord,
  history: ProcessHistory,
  line: number,
): HistoryEntry | null {
  const [command, step] = [history.commandOf(line), history.steps[line]];
  if (!command || !step) return null;
  const { entry, position } = command;
  const { comment, attachment } = step;
  const task = step.task === undefined ? undefined : history.nodes.get(step.task);
  return {
    index: line,
    entry: entry.id,
    position,
    command: entry.command,
    at: entry.at,
    event: step.event,
    actor: personOf(reader, entry.actor),
    task: task ? { id: task.id, node: task.node, title: taskTitle(reader, task), kind: task.kind } : null,
    person: personOf(reader, step.person ?? null),
    from: personOf(reader, step.from ?? null),
    changes: fieldChanges(reader, process, step),
    decision: shownDecision(reader, step.decision ?? null),
    note: comment !== undefined && isWithdrawn(reader, comment) ? null : (step.note ?? null),
    ...(comment === undefined ? {} : { commentId: comment }),
    ...(attachment === undefined ? {} : { attachmentId: attachment }),
  };
}

/** What somebody has withdrawn, nobody reads in the history either. */
function isWithdrawn({ stores }: ReadServices, comment: number): boolean {
  return stores.comments.find(comment)?.withdrawn !== null;
}

const artifactEvents: ReadonlySet<TimelineEvent> = new Set(["artifact.created", "artifact.changed"]);

function fieldChanges(reader: ReadServices, process: ProcessRecord, step: ProcessStep): readonly FieldChange[] {
  // the defaults that a process begins with are nobody's doing
  if (!step.changes || step.event === "process.started") return [];
  const known = knownSchemas(reader, process);
  const schema = artifactEvents.has(step.event) ? known.artifact?.schema : known.data;
  const fields = schema && describedFields(schema, reader.language);
  return step.changes.map(({ name, before, after }) => {
    const { title = name, widget = null } = fields?.get(name) ?? {};
    // a decision was not something else before: nobody had decided, or it was decided anew
    const isDecided = widget?.type === "decision" && after !== null;
    return { name, title, widget, before: isDecided ? null : before, after };
  });
}
