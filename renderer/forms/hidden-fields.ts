import type { FormField, InnerField, JsonObject, FormValues } from "../../engine/contract/index.ts";
import { blankTexts } from "../../engine/contract/blank-text.ts";
import { fieldsInside, isObject, shows } from "../../engine/contract/visit-fields.ts";
import { pathOf, type ValuePath } from "./field-path.ts";
import { readAt } from "./form-values.ts";

/** What fields say about a form as it is filled: which values don't count, and which are missing although the schema takes that. */
export function readConditions(
  fields: readonly FormField[],
  values: FormValues,
): { readonly hidden: readonly ValuePath[]; readonly missing: readonly ValuePath[] } {
  const hidden: ValuePath[] = [];
  const missing: ValuePath[] = [];
  const look = (field: InnerField, beside: JsonObject, path: ValuePath): void => {
    const value = beside[field.name];
    if (!shows(field, beside)) hidden.push(path);
    else if (field.when !== undefined && field.required && (value ?? null) === null) missing.push(path);
    else {
      missing.push(...blankTexts(field, value, path));
      for (const { fields: inner, values, path: at } of fieldsInside(field.widget, value, path)) {
        for (const one of inner) look(one, values, [...at, one.name]);
      }
    }
  };
  for (const field of fields) {
    if (field.editable) look(field, values[field.part] ?? {}, pathOf(field));
  }
  return { hidden, missing };
}

/** Whether the input at a path is shown, as far as the field itself says. */
export function isShown(field: InnerField, values: FormValues, path: ValuePath): boolean {
  if (field.when === undefined) return true;
  const beside = readAt(values, path.slice(0, -1));
  return shows(field, isObject(beside) ? beside : {});
}
