import type { Choice, InnerField, Json, JsonObject, Widget, WidgetOf } from "../../engine/contract/index.ts";
import { madeChoice } from "../../engine/contract/made-choice.ts";
import { branchOf } from "../../engine/contract/visit-fields.ts";
import { filesOf } from "../values/files-of.ts";
import { hasShapeOf } from "../values/has-shape-of.ts";
import { relationName, relationOf } from "../values/relation-of.ts";
import type { Formats } from "./formats.ts";
import { isDateTime } from "./local-date-time.ts";
import type { Parsers } from "./parsers.ts";
import type { Translate } from "./translate.ts";

interface Localization {
  readonly t: Translate;
  readonly formats: Formats;
}

/** How values of one type of widget are written on one line, and read back from a cell of a spreadsheet. */
interface WidgetText<W extends Widget> {
  readonly write: (value: Json, widget: W, say: Localization) => string;
  /** What doesn't fit stays as it is typed, so that the check says so. */
  readonly read: (text: string, widget: W, parse: Parsers) => Json;
}

const asTyped = (text: string) => text;

/** The text of each type of widget. Stops compiling when one is forgotten. */
const texts: { readonly [Type in Widget["type"]]: WidgetText<WidgetOf<Type>> } = {
  text: {
    write: (value, _widget, say) => plain(value, say),
    // an input of one line has no line breaks either when something is pasted into it
    read: (text, { multiline }) => (multiline ? text : text.replaceAll(/\s*[\r\n]+\s*/gu, " ")),
  },
  boolean: { write: (value, _widget, say) => plain(value, say), read: readBoolean },
  hidden: { write: (value, _widget, say) => plain(value, say), read: asTyped },
  number: {
    write: (value, { currency, unit }, say) => {
      if (typeof value !== "number") return plain(value, say);
      if (currency !== undefined) return say.formats.money(value, currency);
      return unit === undefined ? say.formats.number(value) : `${say.formats.number(value)} ${unit}`;
    },
    read: (text, widget, parse) => parse.number(text, widget) ?? text,
  },
  choice: {
    write: (value, { choices }, say) => choices.find((choice) => choice.value === value)?.label ?? plain(value, say),
    read: (text, { choices }) => choiceOf(text, choices) ?? text,
  },
  decision: {
    write: (value, widget, say) => madeChoice(widget, value)?.outcome ?? plain(value, say),
    read: asTyped,
  },
  choices: {
    write: (value, { choices }, say) => listOf(value, { type: "choice", choices }, say),
    read: (text, { choices }) => {
      const chosen = text.split(/[,;\n]/u).map((one) => choiceOf(one, choices));
      return chosen.some((one) => one === null) ? text : chosen;
    },
  },
  date: {
    write: (value, _widget, say) => (typeof value === "string" ? say.formats.calendarDate(value) : plain(value, say)),
    read: (text, _widget, parse) => parse.date(text) ?? text,
  },
  time: {
    write: (value, _widget, say) => (typeof value === "string" ? say.formats.timeOfDay(value) : plain(value, say)),
    read: (text, _widget, parse) => parse.time(text) ?? text,
  },
  datetime: {
    write: (value, _widget, say) => {
      const isWhole = typeof value === "string" && isDateTime(value);
      return isWhole ? say.formats.dateTime(Date.parse(value)) : plain(value, say);
    },
    read: (text, _widget, parse) => parse.dateTime(text) ?? text,
  },
  group: {
    write: (value, { fields }, say) => fieldsText(value as JsonObject, fields, say).join(", "),
    read: asTyped,
  },
  rows: {
    write: (value, _widget, { t }) => t("value.rows", { count: Array.isArray(value) ? value.length : 0 }),
    read: asTyped,
  },
  list: { write: (value, { item }, say) => listOf(value, item.widget, say), read: asTyped },
  file: { write: (value, _widget, { t }) => fileNames(value, t), read: asTyped },
  relation: {
    write: (value, _widget, say) => {
      const relation = relationOf(value);
      return relation === null ? plain(value, say) : relationName(relation);
    },
    read: asTyped,
  },
  variant: {
    write: (value, widget, say) => {
      const branch = branchOf(widget, value as JsonObject);
      return branch
        ? [branch.label, ...fieldsText(value as JsonObject, branch.fields, say)].join(", ")
        : JSON.stringify(value);
    },
    read: asTyped,
  },
};

/** A value as people write it: yes and no, local numbers and dates, the label of a choice. */
export function valueText(value: Json | undefined, widget: Widget | undefined, t: Translate, formats: Formats): string {
  if (value === undefined || value === null || value === "") return t("value.none");
  return widget === undefined ? plain(value, { t, formats }) : textOf(value, widget, { t, formats });
}

function textOf<Type extends Widget["type"]>(value: Json, widget: WidgetOf<Type>, say: Localization): string {
  const type: Type = widget.type;
  // a newer engine may know more types than this window
  if (!Object.hasOwn(texts, type) || !hasShapeOf(widget, value)) return plain(value, say);
  const written: WidgetText<WidgetOf<Type>> = texts[type];
  return written.write(value, widget, say);
}

/** Reads what stands in a cell as the widget of its column would; what doesn't fit stays text. */
export function readText<Type extends Widget["type"]>(text: string, widget: WidgetOf<Type>, parse: Parsers): Json {
  const type: Type = widget.type;
  if (!Object.hasOwn(texts, type)) return text;
  const written: WidgetText<WidgetOf<Type>> = texts[type];
  return written.read(text, widget, parse);
}

const words = new Map<string, boolean>([
  ...["true", "yes", "y", "ja", "j", "x", "1", "wahr", "✓", "☑"].map((word) => [word, true] as const),
  ...["false", "no", "n", "nein", "0", "falsch", "☐", ""].map((word) => [word, false] as const),
]);

/** Neither yes nor no stays as typed. */
function readBoolean(text: string): Json {
  return words.get(text.trim().toLowerCase()) ?? text;
}

/** The value of the one choice that a text names; null when it names none, or several. */
function choiceOf(text: string, choices: readonly Choice[]): string | null {
  const named = (fold: (word: string) => string) => {
    const wanted = fold(text.trim());
    return new Set(choices.filter(({ label, value }) => [label, value].some((word) => fold(word) === wanted)));
  };
  const exact = named((word) => word);
  const found = exact.size > 0 ? exact : named((word) => word.toLowerCase());
  const [only] = found;
  return found.size === 1 && only !== undefined ? only.value : null;
}

function plain(value: Json, say: Localization): string {
  const { t, formats } = say;
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
  if (typeof value === "number") return formats.number(value);
  if (Array.isArray(value))
    return value.length === 0 ? t("value.none") : value.map((one: Json) => plain(one, say)).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function listOf(value: Json, inner: Widget, { t, formats }: Localization): string {
  if (!Array.isArray(value) || value.length === 0) return t("value.none");
  return value.map((one: Json) => valueText(one, inner, t, formats)).join(", ");
}

function fieldsText(value: JsonObject, fields: readonly InnerField[], { t, formats }: Localization): readonly string[] {
  return fields
    .filter(({ name }) => (value[name] ?? null) !== null)
    .map(({ name, title, widget }) => `${title}: ${valueText(value[name], widget, t, formats)}`);
}

function fileNames(value: Json, t: Translate): string {
  const names = filesOf(value).map(({ name }) => name);
  return names.length === 0 ? t("value.none") : names.join(", ");
}
