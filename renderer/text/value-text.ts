import type { Json, JsonObject, Widget } from "../../engine/contract/index.ts";
import { filesOf } from "../ui/files-of.ts";
import { relationName, relationOf } from "../ui/relation-of.ts";
import type { Formats } from "./formats.ts";
import type { Translate } from "./translate.ts";

/** A value as people write it: yes and no, local numbers and dates, the label of a choice. */
export function valueText(value: Json | undefined, widget: Widget | undefined, t: Translate, formats: Formats): string {
  if (value === undefined || value === null || value === "") return t("value.none");
  if (widget?.type === "file") return fileNames(value, t);
  const relation = widget?.type === "relation" ? relationOf(value) : null;
  if (relation !== null) return relationName(relation);
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
  if (typeof value === "number") return numberText(value, widget, formats);
  if (Array.isArray(value)) return listText(value as readonly Json[], widget, t, formats);
  if (typeof value !== "string") return objectText(value as JsonObject, widget, t, formats);
  if (widget?.type === "choice") return widget.choices.find((choice) => choice.value === value)?.label ?? value;
  if (widget?.type === "date") return formats.calendarDate(value);
  if (widget?.type === "time") return formats.timeOfDay(value);
  const at = widget?.type === "datetime" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? value : formats.dateTime(at);
}

function fileNames(value: Json, t: Translate): string {
  const names = filesOf(value).map(({ name }) => name);
  return names.length === 0 ? t("value.none") : names.join(", ");
}

function numberText(value: number, widget: Widget | undefined, formats: Formats): string {
  if (widget?.type !== "number") return formats.number(value);
  if (widget.currency !== undefined) return formats.money(value, widget.currency);
  return widget.unit === undefined ? formats.number(value) : `${formats.number(value)} ${widget.unit}`;
}

/** On one line: choices and entries by name, rows by their number. */
function listText(values: readonly Json[], widget: Widget | undefined, t: Translate, formats: Formats): string {
  if (widget?.type === "rows") return t("value.rows", { count: values.length });
  if (values.length === 0) return t("value.none");
  const inner: Widget | undefined = widget?.type === "list" ? widget.item.widget : asChoice(widget);
  return values.map((value) => valueText(value, inner, t, formats)).join(", ");
}

function asChoice(widget: Widget | undefined): Widget | undefined {
  return widget?.type === "choices" ? { type: "choice", choices: widget.choices } : undefined;
}

function objectText(value: JsonObject, widget: Widget | undefined, t: Translate, formats: Formats): string {
  const branch = widget?.type === "variant" ? branchOf(value, widget) : undefined;
  const fields = widget?.type === "group" ? widget.fields : (branch?.fields ?? []);
  if (fields.length === 0) return branch?.label ?? JSON.stringify(value);
  const filled = fields
    .filter(({ name }) => (value[name] ?? null) !== null)
    .map(({ name, title, widget: inner }) => `${title}: ${valueText(value[name], inner, t, formats)}`);
  return [...(branch ? [branch.label] : []), ...filled].join(", ");
}

function branchOf(value: JsonObject, widget: Extract<Widget, { type: "variant" }>) {
  return widget.branches.find((one) => one.value === value[widget.discriminator]);
}
