import type { FormDescription, FormPart, FormValues, JsonObject, Language } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { fieldsOf } from "./fields-of.ts";
import type { ErasedFormFields } from "./form-fields.ts";
import { toJsonSchema } from "./json-schema.ts";
import { editableSchema } from "./submitted.ts";

type Fixed = Pick<FormDescription, "version" | "fields" | "schema">;

/** What doesn't depend on the case is made once for each form and language. */
const made: Record<Language, WeakMap<ErasedFormFields, Fixed>> = { en: new WeakMap(), de: new WeakMap() };

/** A form as plain data, with `current` as its values; only fields that the form has are told. */
export function describeForm(
  flow: Flow,
  form: ErasedFormFields,
  current: { readonly [part in FormPart]?: JsonObject },
  language: Language,
): FormDescription {
  let fixed = made[language].get(form);
  if (!fixed) {
    fixed = { version: 2, fields: fieldsOf(flow, form, language), schema: toJsonSchema(editableSchema(flow, form)) };
    made[language].set(form, fixed);
  }
  return { ...fixed, values: valuesOf(fixed, current) };
}

function valuesOf({ fields, schema }: Fixed, current: { readonly [part in FormPart]?: JsonObject }): FormValues {
  const values: { [part in FormPart]?: Record<string, JsonObject[string]> } = {};
  for (const { part, name } of fields) {
    const value = current[part]?.[name] ?? defaultOf(schema, part, name);
    if (value !== undefined) values[part] = { ...values[part], [name]: value };
  }
  return values;
}

function defaultOf(schema: JsonObject, part: FormPart, name: string): JsonObject[string] | undefined {
  const parts = schema["properties"] as Record<
    string,
    { properties?: Record<string, { default?: JsonObject[string] }> }
  >;
  return parts[part]?.properties?.[name]?.default;
}
