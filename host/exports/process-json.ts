import { z } from "zod";
import type {
  ArtifactDetail,
  Attachment,
  Comment,
  Decision,
  DetailField,
  HistoryEntry,
  KeyFigure,
  ProcessDetail,
  TaskRow,
} from "../../engine/contract/index.ts";

/** Counted up when something is taken away or means something else; what is added doesn't count. */
const format = 2;

const timestamp = z.iso.datetime();
const person = z.object({ name: z.string(), displayName: z.string() }).nullable();
const decision = z
  .object({
    title: z.string(),
    value: z.union([z.string(), z.boolean()]),
    outcome: z.string(),
    tone: z.enum(["good", "bad", "warn", "neutral"]),
    reason: z.string().nullable(),
    by: person,
    at: timestamp,
  })
  .nullable();
const field = z.object({ name: z.string(), title: z.string(), value: z.json() });
const record = z.object({
  type: z.string(),
  id: z.int(),
  label: z.string(),
  revision: z.int(),
  fields: z.array(field),
});

/** A process as it is taken along; `docs/process-export.md` says what each part means. */
export const processExport = z.object({
  format: z.literal(format),
  process: z.object({
    id: z.int(),
    flow: z.string(),
    flowVersion: z.int(),
    flowTitle: z.string(),
    title: z.string(),
    keyFigure: z.object({ title: z.string(), value: z.json() }).nullable(),
    subject: z.string(),
    status: z.enum(["NEW", "DONE", "CANCELED"]),
    started: timestamp,
    startedBy: person,
    finished: timestamp.nullable(),
    outcome: z.object({ title: z.string(), tone: z.string(), decision }).nullable(),
  }),
  artifact: record.nullable(),
  seed: record.nullable(),
  data: z.array(field),
  tasks: z.array(
    z.object({
      id: z.int(),
      node: z.string(),
      title: z.string(),
      kind: z.string(),
      status: z.string(),
      owner: person,
      created: timestamp,
      assigned: timestamp.nullable(),
      started: timestamp.nullable(),
      finished: timestamp.nullable(),
      due: timestamp.nullable(),
      priority: z.int(),
      previous: z.array(z.int()),
      decision,
      error: z.string().nullable(),
    }),
  ),
  comments: z.array(
    z.object({
      id: z.int(),
      at: timestamp,
      by: person,
      text: z.string().nullable(),
      edited: timestamp.nullable(),
      withdrawn: timestamp.nullable(),
      asks: person,
      answers: z.int().nullable(),
    }),
  ),
  attachments: z.array(
    z.object({
      id: z.int(),
      at: timestamp,
      by: person,
      name: z.string(),
      file: z.object({ file: z.string(), name: z.string(), type: z.string(), size: z.int() }).nullable(),
      note: z.string().nullable(),
      removed: timestamp.nullable(),
    }),
  ),
  timeline: z.array(
    z.object({
      entry: z.int(),
      at: timestamp,
      event: z.string(),
      actor: person,
      task: z.int().nullable(),
      person: person,
      decision,
      note: z.string().nullable(),
      changes: z.array(z.object({ name: z.string(), title: z.string(), before: z.json(), after: z.json() })),
    }),
  ),
});

export type ProcessExport = z.infer<typeof processExport>;

type LongList = "tasks" | "comments" | "attachments" | "timeline";

/** The process in the documented form, without its long lists. */
export function exportedHead(process: ProcessDetail): Omit<ProcessExport, LongList> {
  return {
    format,
    process: {
      id: process.id,
      flow: process.flowId,
      flowVersion: process.flowVersion,
      flowTitle: process.flowTitle,
      title: process.title,
      keyFigure: keyFigureOf(process.keyFigure),
      subject: process.subject,
      status: process.status,
      started: written(process.created),
      startedBy: personOf(process.startedBy),
      finished: orNull(process.finished),
      outcome: process.outcome && { ...process.outcome, decision: decisionOf(process.outcome.decision) },
    },
    artifact: recordOf(process.artifact),
    seed: recordOf(process.seed),
    data: process.data.map(fieldOf),
  };
}

export function exportedTask(task: TaskRow): ProcessExport["tasks"][number] {
  const { id, node, title, kind, status, priority, previous, decision, error } = task;
  return {
    id,
    node,
    title,
    kind,
    status,
    owner: personOf(task.owner),
    created: written(task.created),
    assigned: orNull(task.assigned),
    started: orNull(task.started),
    finished: orNull(task.finished),
    due: orNull(task.due),
    priority,
    previous: [...previous],
    decision: decisionOf(decision),
    error: error?.title ?? null,
  };
}

export function exportedComment(comment: Comment): ProcessExport["comments"][number] {
  const { id, at, by, text, edited, withdrawn, asks, answers } = comment;
  return {
    id,
    at: written(at),
    by: personOf(by),
    text,
    edited: orNull(edited),
    withdrawn: orNull(withdrawn?.at ?? null),
    asks: personOf(asks),
    answers,
  };
}

export function exportedAttachment(attachment: Attachment): ProcessExport["attachments"][number] {
  const { id, at, by, name, file, note, removed } = attachment;
  return { id, at: written(at), by: personOf(by), name, file, note, removed: orNull(removed?.at ?? null) };
}

export function exportedEntry(line: HistoryEntry): ProcessExport["timeline"][number] {
  const { entry, at, event, actor, task, person, decision, note, changes } = line;
  return {
    entry,
    at: written(at),
    event,
    actor: personOf(actor),
    task: task?.id ?? null,
    person: personOf(person),
    decision: decisionOf(decision),
    note,
    changes: changes.map(({ name, title, before, after }) => ({
      name,
      title,
      before: (before ?? null) as z.core.util.JSONType,
      after: (after ?? null) as z.core.util.JSONType,
    })),
  };
}

function decisionOf(given: Decision | null): z.infer<typeof decision> {
  return given && { ...given, by: personOf(given.by), at: written(given.at) };
}

function keyFigureOf(figure: KeyFigure | null): ProcessExport["process"]["keyFigure"] {
  return figure && { title: figure.title, value: figure.value as z.core.util.JSONType };
}

function recordOf(artifact: ArtifactDetail | null): ProcessExport["artifact"] {
  if (!artifact) return null;
  const { type, id, label, revision, fields } = artifact;
  return { type, id, label, revision, fields: fields.map(fieldOf) };
}

function fieldOf({ name, title, value }: DetailField): ProcessExport["data"][number] {
  return { name, title, value: (value ?? null) as z.core.util.JSONType };
}

function personOf(given: { readonly name: string; readonly displayName: string } | null): z.infer<typeof person> {
  return given && { name: given.name, displayName: given.displayName };
}

function written(at: number): string {
  return new Date(at).toISOString();
}

function orNull(at: number | null): string | null {
  return at === null ? null : written(at);
}
