import type {
  FormDescription,
  FormPart,
  InnerField,
  Json,
  JsonObject,
  FormValues,
} from "../../engine/contract/index.ts";
import { isObject } from "../../engine/contract/visit-fields.ts";
import { pathOf, type ValuePath } from "./field-path.ts";

/** The value at a path; undefined where there is none. */
export function readAt(values: FormValues, path: ValuePath): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return typeof step === "number" ? (value as readonly Json[])[step] : undefined;
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, values as JsonObject);
}

/** A copy of `values` with the value set; undefined takes the key away. What lies beside stays the same object. */
export function writeAt(values: FormValues, path: ValuePath, value: Json | undefined): FormValues {
  return write(values, path, value) as FormValues;
}

function write(container: Json | undefined, path: ValuePath, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items: readonly Json[] = Array.isArray(container) ? (container as readonly Json[]) : [];
    return items.with(step, write(items[step], rest, value) ?? null);
  }
  const { [step]: before, ...others } = isObject(container) ? container : {};
  const after = write(before, rest, value);
  return after === undefined ? others : { ...others, [step]: after };
}

/** The values of fields that nobody has filled yet. */
export function freshValues(fields: readonly InnerField[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = freshValue(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function freshValue({ widget, emptied, initial, required }: InnerField): Json | undefined {
  if (initial !== undefined) return initial;
  return widget.type === "group" && required ? freshValues(widget.fields) : emptied;
}

/** The fields a person may fill, as they stand when the form opens: every part that has one is present. */
export function editableValues(form: FormDescription): FormValues {
  const draft: { [part in FormPart]?: Record<string, Json> } = {};
  for (const field of form.fields) {
    if (!field.editable) continue;
    const part = (draft[field.part] ??= {});
    const value = readAt(form.values, pathOf(field)) ?? freshValue(field);
    if (value !== undefined) part[field.name] = value;
  }
  return draft;
}
