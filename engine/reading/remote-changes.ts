import { isDeepStrictEqual } from "node:util";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { FormChange, FormDescription, FormField, FormPart, FormValues } from "../contract/index.ts";
import { decisionFieldOf } from "../contract/made-choice.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import { readEntryOf } from "../history/read-entry.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";

/** The fields of a form that no longer say what they said in `base`, in the order of the form, with who changed them. */
export function remoteChanges(
  reader: ReadServices,
  process: ProcessRecord,
  task: TaskRecord,
  form: FormDescription,
  base: FormValues,
): readonly FormChange[] {
  // what was decided before is nothing that a person who decides now would overwrite
  const decision = decisionFieldOf(form.fields);
  const compared = form.fields.filter((field) => field !== decision);
  const changed = compared.filter((field) => !isDeepStrictEqual(valueOf(base, field), valueOf(form.values, field)));
  if (changed.length === 0) return [];
  const authors = lastAuthors(reader, process, { task, names: changed.map(({ part, name }) => key(part, name)) });
  return changed.map((field) => {
    const { part, name, title, widget } = field;
    const author = authors.get(key(part, name));
    return {
      part,
      name,
      title,
      widget,
      before: valueOf(base, field),
      after: valueOf(form.values, field),
      by: personOf(reader, author?.actor ?? null),
      at: author?.at ?? null,
    };
  });
}

/**
 * Fields to fill that changed since `base` and for which `values` would write something else: what a person would
 * overwrite unseen.
 */
export function conflictsOf(
  changes: readonly FormChange[],
  form: FormDescription,
  values: FormValues,
): readonly FormChange[] {
  const editable = new Set(form.fields.filter((field) => field.editable).map(({ part, name }) => key(part, name)));
  return changes.filter(
    (change) =>
      editable.has(key(change.part, change.name)) && !isDeepStrictEqual(valueOf(values, change), change.after),
  );
}

interface Author {
  readonly actor: number | null;
  readonly at: number;
}

const parts: { readonly [event in ProcessStep["event"]]?: FormPart } = {
  "data.changed": "data",
  "process.started": "data",
  "task.changed": "task",
  "artifact.created": "artifact",
  "artifact.changed": "artifact",
};

/** Who wrote some fields of a process last: what was written lately is found without reading its whole history. */
function lastAuthors(
  { stores }: ReadServices,
  process: ProcessRecord,
  { task, names }: { readonly task: TaskRecord; readonly names: readonly string[] },
): ReadonlyMap<string, Author> {
  const authors = new Map<string, Author>();
  const wanted = new Set(names);
  for (const record of stores.audit.newestFirst(process.id)) {
    const { actor, at, steps } = readEntryOf(process.id, record);
    for (const step of steps) {
      const part = parts[step.event];
      if (part === undefined || (part === "task" && step.task !== task.id)) continue;
      const written = (step.changes ?? []).map(({ name }) => key(part, name)).filter((name) => wanted.delete(name));
      for (const name of written) authors.set(name, { actor, at });
    }
    if (wanted.size === 0) break;
  }
  return authors;
}

function valueOf(values: FormValues, { part, name }: Pick<FormField, "part" | "name">) {
  return values[part]?.[name] ?? null;
}

function key(part: FormPart, name: string): string {
  return JSON.stringify([part, name]);
}
