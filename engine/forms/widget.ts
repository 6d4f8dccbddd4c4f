import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { Language, Widget } from "../contract/index.ts";
import type { FieldSchema } from "./json-schema.ts";

/** Longer texts get several lines. */
const oneLine = 200;

/** The widget for one field. Throws `flow.invalid`, naming the field, for a schema that no widget can fill. */
export function widgetFor(schema: FieldSchema, language: Language, path: string): Widget {
  const choices = schema.enum;
  if (choices?.every((choice) => typeof choice === "string")) {
    const labels = schema["x-ui"]?.labels ?? {};
    return {
      type: "choice",
      choices: choices.map((value) => ({ value, label: localize(labels[value] ?? value, language) })),
    };
  }
  switch (schema.type) {
    case "string":
      if (schema.format === "date") return { type: "date" };
      if (schema.format !== undefined && schema.format !== "email") break;
      return {
        type: "text",
        multiline: schema["x-ui"]?.widget === "multiline" || (schema.maxLength ?? 0) > oneLine,
        ...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }),
      };
    case "number":
    case "integer":
      return {
        type: "number",
        integer: schema.type === "integer",
        ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
        ...(schema.maximum === undefined ? {} : { maximum: schema.maximum }),
      };
    case "boolean":
      return { type: "boolean" };
    case undefined:
    default:
  }
  throw new FlowError(
    "flow.invalid",
    `No form widget can fill "${path}". Use text, number, boolean, enum or z.iso.date(), or leave it out of the form.`,
    { field: path },
  );
}
