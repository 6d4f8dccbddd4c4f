import type { FormIssue, InnerField, Json, JsonObject, Widget } from "../contract/index.ts";
import { isObject, mapFieldsInside } from "../contract/visit-fields.ts";

type Path = FormIssue["path"];
type RelationWidget = Extract<Widget, { type: "relation" }>;
export type ChangeRelation = (widget: RelationWidget, value: JsonObject, path: Path) => Json;

/** Values with every relation in them replaced by what `change` makes of it. */
export function mapRelations(
  fields: readonly InnerField[],
  values: JsonObject,
  path: Path,
  change: ChangeRelation,
): JsonObject {
  const mapped: Record<string, Json> = { ...values };
  for (const { name, widget } of fields) {
    const value = values[name];
    if (value !== undefined) mapped[name] = mapValue(widget, value, [...path, name], change);
  }
  return mapped;
}

function mapValue(widget: Widget, value: Json, path: Path, change: ChangeRelation): Json {
  if (widget.type === "list" && Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.map((item, at) => mapValue(widget.item.widget, item, [...path, at], change));
  }
  if (widget.type === "relation") return isObject(value) ? change(widget, value, path) : value;
  return mapFieldsInside(widget, value, path, (fields, values, at) => mapRelations(fields, values, at, change));
}
