import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import type { FormDescription, FormField, FormOffer, FormValues, Json, JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { schemaOf } from "../forms/fields-of.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import { objectSchema, type UiHints } from "../forms/json-schema.ts";
import { parsed } from "../artifacts/validate.ts";
import type { Actor } from "./actor.ts";
import { processSubject } from "./subject.ts";
import type { ReadServices } from "./read-services.ts";

interface OfferContext {
  readonly flow: Flow;
  readonly node: { readonly name: string; readonly form: ErasedFormFields };
  readonly form: FormDescription;
  /** Null for a start: there is no case yet. */
  readonly process: ProcessRecord | null;
}

/** What an author declared with `prefill` and there is something for, in fields that are still empty. */
export function offersOf(actor: Actor, context: OfferContext): readonly FormOffer[] {
  const wanted = context.form.fields.flatMap((field) => {
    const prefill = prefillOf(context, field);
    return prefill && isEmpty(context.form.values[field.part]?.[field.name]) ? [{ field, prefill }] : [];
  });
  if (wanted.length === 0) return [];
  return [...fromLast(actor, context, wanted), ...fromProcess(actor, context, wanted)];
}

interface WantedField {
  readonly field: FormField;
  readonly prefill: NonNullable<UiHints["prefill"]>;
}

function prefillOf({ flow, node }: OfferContext, { part, name, editable }: FormField): UiHints["prefill"] {
  const schema = editable ? schemaOf(flow, node.form, part) : null;
  return schema ? objectSchema(schema).properties[name]?.["x-ui"]?.prefill : undefined;
}

/** From what the person did last: their own task, which they see. */
function fromLast(actor: Actor, context: OfferContext, wanted: readonly WantedField[]): readonly FormOffer[] {
  const { flow, node } = context;
  const fields = wanted.filter(({ prefill }) => prefill === "last").map(({ field }) => field);
  if (fields.length === 0) return [];
  const { stores, person } = actor;
  const task: TaskRecord | undefined = stores.tasks.newestDoneBy(person.id, flow.id, node.name);
  const process = task && stores.processes.find(task.process);
  if (!process) return [];
  const values = { data: process.data, task: task.data, artifact: recordOf(actor, process.artifact) };
  const offered = fitting(
    context,
    fields.map((field) => [field, values[field.part][field.name]]),
  );
  if (!offered) return [];
  return [{ from: "last", subject: processSubject(actor, process), at: task.finished, values: offered }];
}

function fromProcess(
  reader: ReadServices,
  context: OfferContext,
  wanted: readonly WantedField[],
): readonly FormOffer[] {
  const { process } = context;
  if (!process) return [];
  const sources = {
    data: process.data,
    artifact: recordOf(reader, process.artifact),
    seed: recordOf(reader, process.seed),
  };
  const offered = fitting(
    context,
    wanted.flatMap(({ field, prefill }) => (prefill === "last" ? [] : [[field, sources[prefill.from][prefill.field]]])),
  );
  return offered ? [{ from: "process", subject: null, at: null, values: offered }] : [];
}

function recordOf({ stores }: ReadServices, id: number | null): JsonObject {
  return (id === null ? undefined : stores.artifacts.find(id)?.data) ?? {};
}

/** Values that are there and that the fields' schemas take; null when none is. */
function fitting(
  { flow, node }: OfferContext,
  values: readonly (readonly [FormField, Json | undefined])[],
): FormValues | null {
  const offered: Record<string, Record<string, Json>> = {};
  for (const [{ part, name }, value] of values) {
    const schema = schemaOf(flow, node.form, part)?.shape[name];
    if (!schema || value === undefined || isEmpty(value)) continue;
    if (parsed(schema, value, `"${name}"`).success) offered[part] = { ...offered[part], [name]: value };
  }
  return Object.keys(offered).length === 0 ? null : offered;
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "" || value === false || isEmptyList(value);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}
