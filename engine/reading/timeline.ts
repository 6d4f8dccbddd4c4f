import type { FieldChange, Json, TimelineEntry, TimelineEvent } from "../contract/index.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { Step } from "../history/step.ts";
import type { AuditRecord, TaskRecord } from "../base/records.ts";
import { taskTitle } from "./brief.ts";
import type { Reader } from "./reader.ts";
import { personOf } from "./task-row.ts";

/** Everything that happened to a process, oldest first, told from its audit entries. */
export function timeline(reader: Reader, process: number, tasks: readonly TaskRecord[]): readonly TimelineEntry[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return reader.stores.audit.ofProcess(process).flatMap((entry) => {
    const steps = (JSON.parse(entry.content) as readonly Step[]).filter((step) => step.process === process);
    return steps.map((step) => line(reader, entry, step, byId));
  });
}

function line(reader: Reader, entry: AuditRecord, step: Step, tasks: ReadonlyMap<number, TaskRecord>): TimelineEntry {
  const task = step.task === undefined ? undefined : tasks.get(step.task);
  return {
    entry: entry.id,
    at: entry.at,
    event: step.event,
    actor: personOf(reader, entry.actor),
    task: task ? { id: task.id, node: task.node, title: taskTitle(reader, task), kind: task.kind } : null,
    person: personOf(reader, step.person ?? null),
    from: personOf(reader, step.from ?? null),
    changes: fieldChanges(reader, step, task),
    note: step.note ?? null,
  };
}

const artifactEvents: ReadonlySet<TimelineEvent> = new Set(["artifact.created", "artifact.changed"]);

function fieldChanges(reader: Reader, step: Step, task: TaskRecord | undefined): readonly FieldChange[] {
  // the defaults that a process begins with are nobody's doing
  if (!step.changes || step.event === "process.started") return [];
  const flow = task && reader.flows.find(task.flow);
  const schema = artifactEvents.has(step.event) ? flow?.artifact?.schema : flow?.data;
  const fields = schema && describedFields(schema, reader.language);
  return step.changes.map(({ name, before, after }: { name: string; before: Json; after: Json }) => {
    const { title = name, widget = null } = fields?.get(name) ?? {};
    return { name, title, widget, before, after };
  });
}
