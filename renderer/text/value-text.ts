import type { Json, Widget } from "../../engine/contract/index.ts";
import type { Formats } from "./formats.ts";
import type { Translate } from "./translate.ts";

/** A value as people write it: yes and no, local numbers and dates, the label of a choice. */
export function valueText(value: Json | undefined, widget: Widget | undefined, t: Translate, formats: Formats): string {
  if (value === undefined || value === null || value === "") return t("value.none");
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
  if (typeof value === "number") return formats.number(value);
  if (typeof value !== "string") return JSON.stringify(value);
  if (widget?.type === "choice") return widget.choices.find((choice) => choice.value === value)?.label ?? value;
  return widget?.type === "date" ? formats.calendarDate(value) : value;
}
