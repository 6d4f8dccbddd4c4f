import type { z } from "zod";
import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { DetailField, FormPart, JsonObject, Language } from "../contract/index.ts";
import type { FormField, Widget } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { ErasedFormFields } from "./form-fields.ts";
import { checkDecisions } from "./check-decisions.ts";
import { computedNames } from "./computed.ts";
import { innerField, titleOf, widgetFor } from "./field.ts";
import { checkConditions } from "./hidden-fields.ts";
import { type FieldSchema, type ObjectSchema, objectSchema } from "./json-schema.ts";
import { onceForForms } from "./once-for-forms.ts";

/** The schema behind a part of a form; null when the flow has none. */
export function schemaOf(flow: Flow, form: ErasedFormFields, part: FormPart): z.ZodObject | null {
  if (part === "data") return flow.data;
  if (part === "artifact") return flow.artifact?.schema ?? null;
  return form.task ?? null;
}

/** The fields of a form in reading order: what is shown, then what is to fill. Throws `flow.invalid`. */
export function fieldsOf(flow: Flow, form: ErasedFormFields, language: Language): readonly FormField[] {
  const task = Object.keys(form.task?.shape ?? {});
  const all = [
    ...fields(flow, form, "artifact", form.show?.artifact, false, language),
    ...fields(flow, form, "data", form.show?.data, false, language),
    ...inOrder(flow, form, [
      ...fields(flow, form, "artifact", form.artifact, true, language),
      ...computedFields(flow, form, "artifact", language),
      ...fields(flow, form, "data", form.data, true, language),
      ...computedFields(flow, form, "data", language),
      ...fields(flow, form, "task", task, true, language),
    ]),
  ];
  for (const part of ["artifact", "data", "task"] as const) {
    checkConditions(
      all.filter((field) => field.part === part && field.editable),
      part,
    );
  }
  checkDecisions(all, ({ part, name }) => {
    const schema = schemaOf(flow, form, part);
    return schema ? objectSchema(schema).properties[name] : undefined;
  });
  return all;
}

/** `fieldsOf`, made once for each form and language. */
export const formFieldsOf = onceForForms(fieldsOf);

function fields(
  flow: Flow,
  form: ErasedFormFields,
  part: FormPart,
  names: readonly string[] = [],
  editable: boolean,
  language: Language,
): readonly FormField[] {
  const schema = schemaOf(flow, form, part);
  if (!schema || names.length === 0) return [];
  const { properties, required } = objectSchema(schema);
  return names.map((name) => {
    const field = properties[name] ?? {};
    checkPrefill(flow, field, `${part}.${name}`);
    const section = field["x-ui"]?.section;
    return {
      part,
      editable,
      ...innerField({ field, name, required: required.includes(name), language, path: `${part}.${name}` }),
      ...(section === undefined ? {} : { section: localize(section, language) }),
    };
  });
}

/** Throws `flow.invalid` for a computed field that is also to fill, or that isn't there. */
function computedFields(
  flow: Flow,
  form: ErasedFormFields,
  part: "data" | "artifact",
  language: Language,
): readonly FormField[] {
  const names = computedNames(form.computed, part);
  for (const name of names) {
    const isThere = Object.hasOwn(schemaOf(flow, form, part)?.shape ?? {}, name);
    if (isThere && !form[part]?.includes(name)) continue;
    const message = isThere
      ? `"${part}.${name}" is computed, so nobody fills it. Take it from the fields to fill, or from the formulas.`
      : `There is no field "${part}.${name}" to compute. Name a field of the schema.`;
    throw new FlowError("flow.invalid", message, { field: `${part}.${name}` });
  }
  return fields(flow, form, part, names, false, language).map((field) =>
    Object.assign(field, { computed: true as const }),
  );
}

/** By the author's numbers; as they come where there are none. */
function inOrder(flow: Flow, form: ErasedFormFields, fields: readonly FormField[]): readonly FormField[] {
  const orderOf = ({ part, name }: FormField) => {
    const schema = schemaOf(flow, form, part);
    return schema ? (objectSchema(schema).properties[name]?.["x-ui"]?.order ?? 0) : 0;
  };
  return fields.toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** Throws `flow.invalid` for a field that is to be filled in from one that isn't there. */
function checkPrefill(flow: Flow, { "x-ui": { prefill } = {} }: FieldSchema, path: string): void {
  if (prefill === undefined || prefill === "last" || prefill.from === "seed") return;
  const source = prefill.from === "data" ? flow.data : flow.artifact?.schema;
  if (source && Object.hasOwn(source.shape, prefill.field)) return;
  const message = `"${path}" is to be filled in from ${prefill.from}.${prefill.field}, which isn't there. Name a field of it.`;
  throw new FlowError("flow.invalid", message, { field: path });
}

/** How each field of a schema is called, and how its values are shown. */
export function describedFields(
  schema: ObjectSchema,
  language: Language,
): ReadonlyMap<string, { readonly title: string; readonly widget: Widget }> {
  const fields = Object.entries(schema.properties);
  return new Map(
    fields.map(([name, field]) => [
      name,
      { title: titleOf(field, name, language), widget: shownAs(field, language, name) },
    ]),
  );
}

/** A record as fields to show; those without a widget are shown as text. */
export function detailFields(schema: ObjectSchema, values: JsonObject, language: Language): readonly DetailField[] {
  return Object.entries(schema.properties).map(([name, field]) => ({
    name,
    title: titleOf(field, name, language),
    value: values[name] ?? null,
    widget: shownAs(field, language, name),
  }));
}

/** Shown as text where no widget can. */
export function shownAs(field: FieldSchema, language: Language, name: string): Widget {
  try {
    return widgetFor(field, language, name);
  } catch {
    return { type: "text", multiline: true };
  }
}
