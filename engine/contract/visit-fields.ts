import type { Branch, FormIssue, InnerField, Widget } from "./form.ts";
import type { Json, JsonObject } from "./json.ts";

type Path = FormIssue["path"];

/** What is made of an object of values, given the fields that stand in it and where it stands. */
export type ChangeObject = (fields: readonly InnerField[], values: JsonObject, path: Path) => JsonObject;

/** Neither null nor a list. What is asked is JSON, or about to be checked for it. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a field shows, given the values beside it. */
export function shows({ when }: InnerField, beside: JsonObject): boolean {
  return when === undefined || when.oneOf.some((value) => value === (beside[when.field] ?? null));
}

/** The kind of object that a value is; undefined when it is none that the widget knows. */
export function branchOf(widget: Extract<Widget, { type: "variant" }>, value: JsonObject): Branch | undefined {
  return widget.branches.find((one) => one.value === value[widget.discriminator]);
}

/**
 * The objects of fields right inside a value, not those inside them: a group, the chosen branch of a variant, each row, and
 * those in the entries of a list.
 */
export function fieldsInside(
  widget: Widget,
  value: Json | undefined,
  path: Path,
): readonly { readonly fields: readonly InnerField[]; readonly values: JsonObject; readonly path: Path }[] {
  const found: { fields: readonly InnerField[]; values: JsonObject; path: Path }[] = [];
  if (value === undefined) return found;
  mapFieldsInside(widget, value, path, (fields, values, at) => {
    found.push({ fields, values, path: at });
    return values;
  });
  return found;
}

/** The value, with each of these objects replaced by what `change` makes of it. */
export function mapFieldsInside(widget: Widget, value: Json, path: Path, change: ChangeObject): Json {
  if (!holdsFields(widget)) return value;
  switch (widget.type) {
    case "rows": {
      if (!Array.isArray(value)) return value;
      const rows = value as readonly Json[];
      return rows.map((row, index) => (isObject(row) ? change(widget.fields, row, [...path, index]) : row));
    }
    case "list": {
      if (!Array.isArray(value)) return value;
      const entries = value as readonly Json[];
      return entries.map((entry, index) => mapFieldsInside(widget.item.widget, entry, [...path, index], change));
    }
    case "group":
      return isObject(value) ? change(widget.fields, value, path) : value;
    case "variant": {
      const branch = isObject(value) ? branchOf(widget, value) : undefined;
      return isObject(value) && branch !== undefined ? change(branch.fields, value, path) : value;
    }
  }
}

/** Every list of fields right inside a widget, whatever its value, and how a path names it. */
export function fieldListsOf(
  widget: Widget,
): readonly { readonly suffix: string; readonly fields: Branch["fields"] }[] {
  if (!holdsFields(widget)) return [];
  switch (widget.type) {
    case "rows":
    case "group":
      return [{ suffix: "", fields: widget.fields }];
    case "list":
      return fieldListsOf(widget.item.widget).map(({ suffix, fields }) => ({ suffix: `[]${suffix}`, fields }));
    case "variant":
      return widget.branches.map(({ value, fields }) => ({ suffix: `(${value})`, fields }));
  }
}

/** A widget with others inside. Whoever asks for its type hears from the compiler of one that was forgotten. */
type WidgetWithFields = Extract<
  Widget,
  { readonly fields: readonly InnerField[] } | { readonly branches: readonly Branch[] } | { readonly item: InnerField }
>;

function holdsFields(widget: Widget): widget is WidgetWithFields {
  return "fields" in widget || "branches" in widget || "item" in widget;
}
