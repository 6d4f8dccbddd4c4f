import type { FormDescription, FormPart, FormValues, JsonObject, Language } from "../contract/index.ts";
import { decisionFieldOf, isAskedByButtons } from "../contract/made-choice.ts";
import type { Flow } from "../flow/flow.ts";
import { formFieldsOf } from "./fields-of.ts";
import type { ErasedFormFields } from "./form-fields.ts";
import { toJsonSchema } from "./json-schema.ts";
import { onceForForms } from "./once-for-forms.ts";
import { editableSchema } from "./submitted.ts";

type Fixed = Pick<FormDescription, "version" | "fields" | "layout" | "schema">;

const fixedParts = onceForForms((flow, form, language): Fixed => {
  const schema = toJsonSchema(editableSchema(flow, form, language));
  const layout = form.layout === undefined ? {} : { layout: form.layout };
  return { version: 2, fields: formFieldsOf(flow, form, language), ...layout, schema };
});

/** What a form says as it opens. */
export interface FormState {
  readonly values: { readonly [part in FormPart]?: JsonObject };
  /** Whether a field that holds nothing never held anything: then it says what its schema has for it. */
  readonly wasNeverFilled: (part: FormPart, name: string) => boolean;
}

/** That of a form with which something begins. */
export const nothingFilled: FormState = { values: {}, wasNeverFilled: () => true };

/** A form as plain data; only fields that the form has are told. */
export function describeForm(
  flow: Flow,
  form: ErasedFormFields,
  state: FormState,
  language: Language,
): FormDescription {
  const fixed = fixedParts(flow, form, language);
  return { ...fixed, values: valuesOf(fixed, state) };
}

function valuesOf({ fields, schema }: Fixed, { values: current, wasNeverFilled }: FormState): FormValues {
  const values: { [part in FormPart]?: Record<string, JsonObject[string]> } = {};
  const decision = decisionFieldOf(fields);
  for (const field of fields) {
    // nobody has decided this time, whatever was decided before
    if (isAskedByButtons(field, decision)) continue;
    const { part, name } = field;
    const held = current[part]?.[name];
    const initial = held === undefined ? defaultOf(schema, part, name) : undefined;
    const value = held ?? (initial !== undefined && wasNeverFilled(part, name) ? initial : undefined);
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
