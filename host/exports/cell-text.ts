import type { InnerField, Json, JsonObject, Language, Widget } from "../../engine/contract/index.ts";
import { madeChoice } from "../../engine/contract/made-choice.ts";
import { fieldsInside, isObject } from "../../engine/contract/visit-fields.ts";
import { localTimeText } from "./local-time-text.ts";

/** A value as a cell of a spreadsheet holds it, in the language of whoever takes it along. */
export type CellText = (value: Json, widget: Widget) => string;

const yesAndNo: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  en: ["Yes", "No"],
  de: ["Ja", "Nein"],
};

/**
 * Numbers as a spreadsheet of `locale` reads them, dates as all spreadsheets do, choices in words; what holds several
 * values gives them one after the other.
 */
export function cellText(language: Language, locale: string): CellText {
  const number = numberText(locale);
  const [yes, no] = yesAndNo[language];
  const text: CellText = (value, widget) => {
    if (value === null) return "";
    const decided = widget.type === "decision" ? madeChoice(widget, value) : undefined;
    if (decided !== undefined) return decided.outcome;
    if (typeof value === "boolean") return value ? yes : no;
    if (typeof value === "number") return number(value);
    if (typeof value === "string") return labelOf(value, widget);
    if (Array.isArray(value) && widget.type !== "rows") {
      const inner = widget.type === "list" ? widget.item.widget : widget;
      return value.map((one: Json) => text(one, inner)).join(", ");
    }
    const objects = fieldsInside(widget, value, []);
    if (objects.length > 0) return objects.map(({ fields, values }) => fieldsText(fields, values)).join("; ");
    return isObject(value) ? nameOf(value) : JSON.stringify(value);
  };
  const fieldsText = (fields: readonly InnerField[], values: JsonObject) =>
    fields
      .map((field) => ({ title: field.title, said: text(values[field.name] ?? null, field.widget) }))
      .filter(({ said }) => said !== "")
      .map(({ title, said }) => `${title}: ${said}`)
      .join(", ");
  return text;
}

/** Digits that every spreadsheet reads, with the decimal sign of `locale` and nothing between thousands. */
export function numberText(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: 20,
    numberingSystem: "latn",
  });
  return (value) => format.format(value);
}

function labelOf(value: string, widget: Widget): string {
  if (widget.type === "choice" || widget.type === "choices") {
    return widget.choices.find((choice) => choice.value === value)?.label ?? value;
  }
  if (widget.type !== "datetime") return value;
  const at = /(?:Z|[+-]\d\d:\d\d)$/u.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? value.replace("T", " ") : localTimeText(at);
}

/** How a file, a person or a record is called. */
function nameOf(value: JsonObject): string {
  const name = value["name"] ?? value["label"];
  return typeof name === "string" ? name : JSON.stringify(value);
}
