import type { FormIssue, InnerField, Json, JsonObject, Widget } from "../contract/index.ts";

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
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (widget.type === "list")
      return items.map((item, at) => mapValue(widget.item.widget, item, [...path, at], change));
    if (widget.type !== "rows") return value;
    return items.map((row, at) => (isObject(row) ? mapRelations(widget.fields, row, [...path, at], change) : row));
  }
  if (!isObject(value)) return value;
  if (widget.type === "relation") return change(widget, value, path);
  if (widget.type === "group") return mapRelations(widget.fields, value, path, change);
  if (widget.type !== "variant") return value;
  const branch = widget.branches.find((one) => one.value === value[widget.discriminator]);
  return branch ? mapRelations(branch.fields, value, path, change) : value;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
