import type { FieldChange, Json, TimelineEntry, TimelineEvent } from "../contract/index.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { Step } from "../history/step.ts";
import type { AuditRecord, ProcessRecord, TaskRecord } from "../base/records.ts";
import { taskTitle } from "./brief.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";

type TaskNode = Pick<TaskRecord, "id" | "flow" | "node" | "kind">;

/** Everything that happened to a process, oldest first, told from its audit entries. */
export function timeline(
  reader: Reader,
  { id, flow }: ProcessRecord,
  tasks: readonly TaskRecord[],
): readonly TimelineEntry[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return reader.stores.audit.ofProcess(id).flatMap((entry) => {
    const steps = (JSON.parse(entry.content) as readonly Step[]).filter((step) => step.process === id);
    return steps.map((step) =>
      timelineEntry(reader, flow, entry, step, step.task === undefined ? undefined : byId.get(step.task)),
    );
  });
}

/** One step in the words of its flow. */
export function timelineEntry(
  reader: Reader,
  flow: string,
  entry: Pick<AuditRecord, "id" | "at" | "actor">,
  step: Step,
  task: TaskNode | undefined,
): TimelineEntry {
  return {
    entry: entry.id,
    at: entry.at,
    event: step.event,
    actor: personOf(reader, entry.actor),
    task: task ? { id: task.id, node: task.node, title: taskTitle(reader, task), kind: task.kind } : null,
    person: personOf(reader, step.person ?? null),
    from: personOf(reader, step.from ?? null),
    changes: fieldChanges(reader, flow, step),
    note: step.note ?? null,
  };
}

const artifactEvents: ReadonlySet<TimelineEvent> = new Set(["artifact.created", "artifact.changed"]);

function fieldChanges(reader: Reader, flowId: string, step: Step): readonly FieldChange[] {
  // the defaults that a process begins with are nobody's doing
  if (!step.changes || step.event === "process.started") return [];
  const flow = reader.flows.find(flowId);
  const schema = artifactEvents.has(step.event) ? flow?.artifact?.schema : flow?.data;
  const fields = schema && describedFields(schema, reader.language);
  return step.changes.map(({ name, before, after }: { name: string; before: Json; after: Json }) => {
    const { title = name, widget = null } = fields?.get(name) ?? {};
    return { name, title, widget, before, after };
  });
}
