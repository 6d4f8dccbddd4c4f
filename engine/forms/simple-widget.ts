import { localize } from "../base/localize.ts";
import type { Choice, Language, WidgetOf } from "../contract/index.ts";
import type { FieldSchema } from "./json-schema.ts";

/** Longer texts get several lines. */
const oneLine = 200;

/** Whether a field holds a text, in whatever format. */
export function isText({ type }: FieldSchema): boolean {
  return type === "string";
}

export function choiceWidget(schema: FieldSchema, language: Language): WidgetOf<"choice"> | null {
  const choices = choicesOf(schema, language);
  return choices && { type: "choice", choices };
}

/** The choices of an enum of texts; null for any other schema. */
export function choicesOf(schema: FieldSchema, language: Language): readonly Choice[] | null {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (!values?.every((value) => typeof value === "string")) return null;
  const labels = schema["x-ui"]?.labels ?? {};
  return values.map((value) => ({ value, label: localize(labels[value] ?? value, language) }));
}

/** Null for a format that isn't typed as text. */
export function textWidget(schema: FieldSchema): WidgetOf<"text"> | null {
  if (!isText(schema)) return null;
  const { format, maxLength } = schema;
  const limit = maxLength === undefined ? {} : { maxLength };
  if (format === "email") return { type: "text", multiline: false, kind: "email", ...limit };
  if (format === "uri") return { type: "text", multiline: false, kind: "url", ...limit };
  if (format !== undefined) return null;
  const hint = schema["x-ui"]?.widget;
  if (hint === "phone") return { type: "text", multiline: false, kind: "phone", ...limit };
  return { type: "text", multiline: hint === "multiline" || (maxLength ?? 0) > oneLine, ...limit };
}

export function numberWidget(schema: FieldSchema, language: Language): WidgetOf<"number"> | null {
  if (schema.type !== "number" && schema.type !== "integer") return null;
  const { minimum, maximum, "x-ui": hints = {} } = schema;
  return {
    type: "number",
    integer: schema.type === "integer",
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(hints.currency === undefined ? {} : { currency: hints.currency }),
    ...(hints.unit === undefined ? {} : { unit: localize(hints.unit, language) }),
  };
}

export function relationWidget(schema: FieldSchema, language: Language): WidgetOf<"relation"> | null {
  const relation = schema["x-relation"];
  if (relation === undefined) return null;
  if (relation.to === "person") return { type: "relation", to: "person" };
  return { type: "relation", ...relation, title: localize(relation.title, language) };
}
