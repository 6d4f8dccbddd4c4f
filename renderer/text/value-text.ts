import type { InnerField, Json, JsonObject, Widget } from "../../engine/contract/index.ts";
import { branchOf } from "../../engine/contract/visit-fields.ts";
import { filesOf } from "../ui/files-of.ts";
import { relationName, relationOf } from "../ui/relation-of.ts";
import type { Formats } from "./formats.ts";
import type { Translate } from "./translate.ts";

type WidgetOf<Type extends Widget["type"]> = Extract<Widget, { type: Type }>;
interface Say {
  readonly t: Translate;
  readonly formats: Formats;
}
type Texts = { readonly [Type in Widget["type"]]: (value: Json, widget: WidgetOf<Type>, say: Say) => string };

/** How each kind of widget says its value on one line. Stops compiling when a kind can't. */
const texts: Texts = {
  text: (value, _widget, say) => plain(value, say),
  boolean: (value, _widget, say) => plain(value, say),
  hidden: (value, _widget, say) => plain(value, say),
  number: (value, { currency, unit }, say) => {
    if (typeof value !== "number") return plain(value, say);
    if (currency !== undefined) return say.formats.money(value, currency);
    return unit === undefined ? say.formats.number(value) : `${say.formats.number(value)} ${unit}`;
  },
  choice: (value, { choices }, say) => choices.find((choice) => choice.value === value)?.label ?? plain(value, say),
  choices: (value, { choices }, say) => listOf(value, { type: "choice", choices }, say),
  date: (value, _widget, say) => (typeof value === "string" ? say.formats.calendarDate(value) : plain(value, say)),
  time: (value, _widget, say) => (typeof value === "string" ? say.formats.timeOfDay(value) : plain(value, say)),
  datetime: (value, _widget, say) => {
    const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? plain(value, say) : say.formats.dateTime(at);
  },
  group: (value, { fields }, say) => fieldsText(value as JsonObject, fields, say).join(", "),
  rows: (value, _widget, { t }) => t("value.rows", { count: Array.isArray(value) ? value.length : 0 }),
  list: (value, { item }, say) => listOf(value, item.widget, say),
  file: (value, _widget, { t }) => fileNames(value, t),
  relation: (value, _widget, say) => {
    const relation = relationOf(value);
    return relation === null ? plain(value, say) : relationName(relation);
  },
  variant: (value, widget, say) => {
    const branch = branchOf(widget, value as JsonObject);
    return branch
      ? [branch.label, ...fieldsText(value as JsonObject, branch.fields, say)].join(", ")
      : JSON.stringify(value);
  },
};

/** A value as people write it: yes and no, local numbers and dates, the label of a choice. */
export function valueText(value: Json | undefined, widget: Widget | undefined, t: Translate, formats: Formats): string {
  if (value === undefined || value === null || value === "") return t("value.none");
  return widget === undefined ? plain(value, { t, formats }) : textOf(value, widget, { t, formats });
}

function textOf<Type extends Widget["type"]>(value: Json, widget: WidgetOf<Type>, say: Say): string {
  const type: Type = widget.type;
  return texts[type](value, widget, say);
}

function plain(value: Json, say: Say): string {
  const { t, formats } = say;
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
  if (typeof value === "number") return formats.number(value);
  if (Array.isArray(value))
    return value.length === 0 ? t("value.none") : value.map((one: Json) => plain(one, say)).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function listOf(value: Json, inner: Widget, { t, formats }: Say): string {
  if (!Array.isArray(value) || value.length === 0) return t("value.none");
  return value.map((one: Json) => valueText(one, inner, t, formats)).join(", ");
}

function fieldsText(value: JsonObject, fields: readonly InnerField[], { t, formats }: Say): readonly string[] {
  return fields
    .filter(({ name }) => (value[name] ?? null) !== null)
    .map(({ name, title, widget }) => `${title}: ${valueText(value[name], widget, t, formats)}`);
}

function fileNames(value: Json, t: Translate): string {
  const names = filesOf(value).map(({ name }) => name);
  return names.length === 0 ? t("value.none") : names.join(", ");
}
