import type { FormField, InnerField, Json, JsonObject } from "../../engine/contract/index.ts";
import { pathOf, type ValuePath } from "./field-path.ts";
import { type Draft, isObject, readAt } from "./form-values.ts";

/** Whether a field shows, given the values beside it. */
function shows({ when }: InnerField, beside: JsonObject): boolean {
  return when === undefined || when.oneOf.some((value) => value === (beside[when.field] ?? null));
}

/** What conditions say about a form as it is filled: which values don't count, and which are missing. */
export function readConditions(
  fields: readonly FormField[],
  draft: Draft,
): { readonly hidden: readonly ValuePath[]; readonly missing: readonly ValuePath[] } {
  const hidden: ValuePath[] = [];
  const missing: ValuePath[] = [];
  const look = (field: InnerField, beside: JsonObject, path: ValuePath): void => {
    const value = beside[field.name];
    if (!shows(field, beside)) hidden.push(path);
    else if (field.when !== undefined && field.required && (value ?? null) === null) missing.push(path);
    else for (const [inner, values, at] of inside(field, value, path)) look(inner, values, [...at, inner.name]);
  };
  for (const field of fields) {
    if (field.editable) look(field, draft[field.part] ?? {}, pathOf(field));
  }
  return { hidden, missing };
}

/** The fields inside a value, with the values beside them and where those stand. */
function inside(
  { widget }: InnerField,
  value: Json | undefined,
  path: ValuePath,
): readonly (readonly [InnerField, JsonObject, ValuePath])[] {
  if (widget.type === "rows" && Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((row, index) =>
      isObject(row) ? widget.fields.map((field) => [field, row, [...path, index]] as const) : [],
    );
  }
  if (!isObject(value)) return [];
  if (widget.type === "group") return widget.fields.map((field) => [field, value, path] as const);
  if (widget.type !== "variant") return [];
  const branch = widget.branches.find((one) => one.value === value[widget.discriminator]);
  return branch?.fields.map((field) => [field, value, path] as const) ?? [];
}

/** Whether the input at a path is shown, as far as the field itself says. */
export function isShown(field: InnerField, draft: Draft, path: ValuePath): boolean {
  if (field.when === undefined) return true;
  const beside = readAt(draft, path.slice(0, -1));
  return shows(field, isObject(beside) ? beside : {});
}
