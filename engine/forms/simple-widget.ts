import { localize } from "../base/localize.ts";
import type { Choice, Language, Widget } from "../contract/index.ts";
import type { FieldSchema } from "./json-schema.ts";

/** Longer texts get several lines. */
const oneLine = 200;

/** The widget for a single value; null when no widget can fill it. */
export function simpleWidget(schema: FieldSchema, language: Language): Widget | null {
  const choices = choicesOf(schema, language);
  if (choices) return { type: "choice", choices };
  if (schema.type === "string") return textWidget(schema);
  if (schema.type === "number" || schema.type === "integer") return numberWidget(schema, language);
  return schema.type === "boolean" ? { type: "boolean" } : null;
}

/** The choices of an enum of texts; null for any other schema. */
export function choicesOf(schema: FieldSchema, language: Language): readonly Choice[] | null {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (!values?.every((value) => typeof value === "string")) return null;
  const labels = schema["x-ui"]?.labels ?? {};
  return values.map((value) => ({ value, label: localize(labels[value] ?? value, language) }));
}

function textWidget(schema: FieldSchema): Widget | null {
  const { format, maxLength } = schema;
  const limit = maxLength === undefined ? {} : { maxLength };
  if (format === "date") return { type: "date" };
  if (schema["x-format"] === "time") return { type: "time" };
  if (format === "date-time") return { type: "datetime" };
  if (format === "email") return { type: "text", multiline: false, kind: "email", ...limit };
  if (format === "uri") return { type: "text", multiline: false, kind: "url", ...limit };
  if (format !== undefined) return null;
  const hint = schema["x-ui"]?.widget;
  if (hint === "phone") return { type: "text", multiline: false, kind: "phone", ...limit };
  return { type: "text", multiline: hint === "multiline" || (maxLength ?? 0) > oneLine, ...limit };
}

function numberWidget(schema: FieldSchema, language: Language): Widget {
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
