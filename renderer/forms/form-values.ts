import type { FormDescription, FormPart, Json, JsonObject } from "../../engine/contract/index.ts";
import type { FieldPath } from "./field-path.ts";

/** What the fields hold while a person types; may be wrong, e.g. letters in a number. */
export type Draft = { readonly [part in FormPart]?: JsonObject };

export function readField(values: Draft, { part, name }: FieldPath): Json | undefined {
  const fields = values[part];
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A copy of `values` with the field set; undefined takes the key away. */
export function writeField(values: Draft, { part, name }: FieldPath, value: Json | undefined): Draft {
  const { [name]: _before, ...others } = values[part] ?? {};
  return { ...values, [part]: value === undefined ? others : { ...others, [name]: value } };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function child(schema: Json | undefined, key: string): Json | undefined {
  return isObject(schema) && Object.hasOwn(schema, key) ? schema[key] : undefined;
}

function acceptsNull(schema: Json | undefined): boolean {
  const type = child(schema, "type");
  if (type === "null" || (Array.isArray(type) && type.includes("null"))) return true;
  const branches = child(schema, "anyOf") ?? child(schema, "oneOf");
  return Array.isArray(branches) && branches.some(acceptsNull);
}

/** What an emptied input stands for: null where the schema wants the key and takes null, else no key at all. */
export function emptyValue(schema: JsonObject, { part, name }: FieldPath): null | undefined {
  const partSchema = child(child(schema, "properties"), part);
  const required = child(partSchema, "required");
  const nullable = acceptsNull(child(child(partSchema, "properties"), name));
  return nullable && Array.isArray(required) && required.includes(name) ? null : undefined;
}

/** The fields a person may fill, as they stand when the form opens: every part that has one is present. */
export function editableValues(form: FormDescription): Draft {
  let draft: Draft = {};
  for (const field of form.fields) {
    if (!field.editable) continue;
    const value = readField(form.values, field);
    // an unticked box is a No, where an answer is asked for
    const unticked = field.widget.type === "boolean" && field.required && value === undefined;
    draft = writeField(draft, field, unticked ? false : value);
  }
  return draft;
}
