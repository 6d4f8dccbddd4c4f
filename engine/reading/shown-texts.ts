import type { InnerField, Json, JsonObject, Widget } from "../contract/index.ts";
import type { ValueFormats } from "../contract/value-formats.ts";
import { branchOf, fieldsInside, isObject } from "../contract/visit-fields.ts";

/** What a value says where it is shown, text by text; of files and relations their names. */
export function shownTexts(value: Json | undefined, widget: Widget, formats: ValueFormats): readonly string[] {
  if (value === undefined || value === null || typeof value === "boolean") return [];
  if (typeof value === "number") return [numberText(value, widget, formats)];
  if (typeof value === "string") return [stringText(value, widget, formats)];
  const inner = fieldsInside(widget, value, []);
  if (inner.length > 0) return [...branchText(value, widget), ...inner.flatMap((one) => fieldTexts(one, formats))];
  if (!isObject(value)) {
    const item = widget.type === "list" ? widget.item.widget : widget;
    return value.flatMap((one: Json) => shownTexts(one, item, formats));
  }
  return objectTexts(value, widget, formats);
}

function numberText(value: number, widget: Widget, formats: ValueFormats): string {
  if (widget.type !== "number") return formats.number(value);
  const { currency, unit = "" } = widget;
  return currency === undefined ? `${formats.number(value)} ${unit}` : formats.money(value, currency);
}

function stringText(value: string, widget: Widget, formats: ValueFormats): string {
  const { type } = widget;
  if (type === "choice" || type === "choices") {
    return widget.choices.find((choice) => choice.value === value)?.label ?? value;
  }
  if (type === "date") return `${formats.calendarDate(value)} ${value}`;
  if (type === "time") return formats.timeOfDay(value);
  const at = type === "datetime" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? value : formats.dateTime(at);
}

function branchText(value: Json, widget: Widget): readonly string[] {
  const branch = widget.type === "variant" && isObject(value) ? branchOf(widget, value) : undefined;
  return branch === undefined ? [] : [branch.label];
}

function fieldTexts(
  { fields, values }: { readonly fields: readonly InnerField[]; readonly values: JsonObject },
  formats: ValueFormats,
): readonly string[] {
  return fields.flatMap(({ name, widget }) => shownTexts(values[name], widget, formats));
}

/** Of a file and of what is pointed to nobody searches for its hash or its number. */
function objectTexts(value: JsonObject, widget: Widget, formats: ValueFormats): readonly string[] {
  const { name, label } = value;
  if (widget.type === "file" || "file" in value) return typeof name === "string" ? [name] : [];
  if (widget.type === "relation") return [name, label].filter((one) => typeof one === "string");
  return Object.values(value).flatMap((one: Json) => shownTexts(one, { type: "hidden" }, formats));
}
