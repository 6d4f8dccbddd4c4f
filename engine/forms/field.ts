import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { Branch, InnerField, Json, Language, ListSize, Widget, WidgetOf } from "../contract/index.ts";
import { decisionWidget } from "./decision-widget.ts";
import { asObject, type FieldSchema, withoutNull } from "./json-schema.ts";
import { choicesOf, choiceWidget, isText, numberWidget, relationWidget, textWidget } from "./simple-widget.ts";

/** How a field is called: by its hint, its title, or its name. */
export function titleOf(field: FieldSchema, name: string, language: Language): string {
  return localize(field["x-ui"]?.title ?? field.title ?? name, language);
}

/** What a form tells of a field. Throws `flow.invalid`, naming `path`, when no widget can fill it. */
export function innerField(request: {
  readonly field: FieldSchema;
  readonly name: string;
  readonly required: boolean;
  readonly language: Language;
  readonly path: string;
}): InnerField {
  const { name, language, path } = request;
  const field = withoutNull(request.field);
  const { help = field.description, placeholder, width, when, required } = field["x-ui"] ?? {};
  const widget = widgetFor(field, language, path);
  if (widget.type === "hidden" && request.required && field.default === undefined && field === request.field) {
    throw unfillable(path);
  }
  // a field that takes null may be left empty
  const mustBeFilled = request.required && field === request.field;
  const emptied = request.required ? emptiedOf(widget, field !== request.field) : undefined;
  return {
    name,
    title: titleOf(field, name, language),
    required: widget.type === "decision" || ((mustBeFilled || required === true) && emptied === undefined),
    widget,
    ...(help === undefined ? {} : { help: localize(help, language) }),
    ...(placeholder === undefined ? {} : { placeholder: localize(placeholder, language) }),
    ...(width === undefined ? {} : { width }),
    ...(when === undefined ? {} : { when }),
    ...(emptied === undefined ? {} : { emptied }),
  };
}

/** A schema without "or null" for which a widget is looked for; `path` names the field in errors. */
interface FieldRequest {
  readonly schema: FieldSchema;
  readonly language: Language;
  readonly path: string;
}

/** The schema side of one type of widget. */
interface WidgetKind<W extends Widget> {
  /** The widget that fills a field of this schema; null: another type does. */
  readonly read: (request: FieldRequest) => W | null;
  /** What stands for the field, where its key must be there and nobody filled it; undefined: it must be filled. */
  readonly emptied?: (widget: W) => Json | undefined;
}

const none = () => [];

/** Every type of widget, in the order in which they are asked. Stops compiling when one is forgotten. */
const kinds: { readonly [Type in Widget["type"]]: WidgetKind<WidgetOf<Type>> } = {
  hidden: { read: ({ schema }) => (schema["x-ui"]?.widget === "hidden" ? { type: "hidden" } : null) },
  decision: { read: ({ schema, language, path }) => decisionWidget(schema, language, path) },
  choice: { read: ({ schema, language }) => choiceWidget(schema, language) },
  date: { read: ({ schema }) => (isText(schema) && schema.format === "date" ? { type: "date" } : null) },
  time: { read: ({ schema }) => (isText(schema) && schema["x-format"] === "time" ? { type: "time" } : null) },
  datetime: { read: ({ schema }) => (isText(schema) && schema.format === "date-time" ? { type: "datetime" } : null) },
  text: { read: ({ schema }) => textWidget(schema) },
  number: { read: ({ schema, language }) => numberWidget(schema, language) },
  // an unticked box is a No
  boolean: { read: ({ schema }) => (schema.type === "boolean" ? { type: "boolean" } : null), emptied: () => false },
  file: { read: fileWidget, emptied: ({ several }) => (several ? [] : undefined) },
  relation: { read: ({ schema, language }) => relationWidget(schema, language) },
  variant: { read: variantWidget },
  group: { read: groupWidget },
  choices: { read: choicesWidget, emptied: none },
  rows: { read: rowsWidget, emptied: none },
  list: { read: listWidget, emptied: none },
};

/** A key that must be there: null where that is allowed, else what its type says. */
function emptiedOf<Type extends Widget["type"]>(widget: WidgetOf<Type>, nullable: boolean): Json | undefined {
  const type: Type = widget.type;
  const kind: WidgetKind<WidgetOf<Type>> = kinds[type];
  return nullable ? null : kind.emptied?.(widget);
}

/** The widget for one field. Throws `flow.invalid`, naming the field, for a schema that no widget can fill. */
export function widgetFor(field: FieldSchema, language: Language, path: string): Widget {
  const asked = { schema: withoutNull(field), language, path };
  for (const { read } of Object.values(kinds)) {
    const widget = read(asked);
    if (widget !== null) return widget;
  }
  throw noWidget(path);
}

function unfillable(path: string): FlowError {
  const message = `Nobody can fill "${path}", which is hidden. Give it a default, or make it optional.`;
  return new FlowError("flow.invalid", message, { field: path });
}

function noWidget(path: string): FlowError {
  return new FlowError(
    "flow.invalid",
    `No form widget can fill "${path}". Use text, number, boolean, enum, date, time, an object, an array or a ` +
      "discriminated union, or leave it out of the form.",
    { field: path },
  );
}

function innerFields(schema: FieldSchema, language: Language, path: string): readonly InnerField[] {
  const { properties, required } = asObject(schema);
  return Object.entries(properties).map(([name, field]) =>
    Object.assign(
      innerField({ field, name, required: required.includes(name), language, path: `${path}.${name}` }),
      field.default === undefined ? {} : { initial: field.default },
    ),
  );
}

function groupWidget({ schema, language, path }: FieldRequest): WidgetOf<"group"> | null {
  if (schema.type !== "object" || !schema.properties) return null;
  return { type: "group", fields: innerFields(schema, language, path) };
}

/** What a list holds, and how much of it; null for what is no list. */
function itemOf({ schema }: FieldRequest): { readonly item: FieldSchema; readonly size: ListSize } | null {
  const { type, items, minItems, maxItems } = schema;
  if (type !== "array" || !items) return null;
  const size: ListSize = {
    ...(minItems === undefined ? {} : { minimum: minItems }),
    ...(maxItems === undefined ? {} : { maximum: maxItems }),
  };
  return { item: items, size };
}

function fileWidget(request: FieldRequest): WidgetOf<"file"> | null {
  const single = request.schema["x-file"];
  if (single) return { type: "file", several: false, ...single };
  const { item, size } = itemOf(request) ?? {};
  const each = item && withoutNull(item)["x-file"];
  return each ? { type: "file", several: true, ...each, ...size } : null;
}

function choicesWidget(request: FieldRequest): WidgetOf<"choices"> | null {
  const { schema, language } = request;
  const list = itemOf(request);
  if (list === null) return null;
  const item = withoutNull(list.item);
  // words for the choices may stand at the list as well
  const choices = choicesOf({ ...item, "x-ui": { ...schema["x-ui"], ...item["x-ui"] } }, language);
  return choices && { type: "choices", choices };
}

function rowsWidget(request: FieldRequest): WidgetOf<"rows"> | null {
  const list = itemOf(request);
  const row = list && withoutNull(list.item);
  if (!row?.properties) return null;
  return { type: "rows", fields: innerFields(row, request.language, `${request.path}[]`), ...list?.size };
}

function listWidget(request: FieldRequest): WidgetOf<"list"> | null {
  const { language, path } = request;
  const list = itemOf(request);
  if (list === null) return null;
  const item = innerField({ field: list.item, name: "item", required: true, language, path: `${path}[]` });
  return { type: "list", item, ...list.size };
}

function variantWidget({ schema, language, path }: FieldRequest): WidgetOf<"variant"> | null {
  const discriminator = schema["x-discriminator"];
  if (discriminator === undefined) return null;
  const labels = schema["x-ui"]?.labels ?? {};
  const branches = (schema.oneOf ?? schema.anyOf ?? []).map((branch): Branch => {
    const value = branch.properties?.[discriminator]?.const;
    if (typeof value !== "string") throw noWidget(path);
    return {
      value,
      label: localize(labels[value] ?? branch["x-ui"]?.title ?? branch.title ?? value, language),
      fields: innerFields(branch, language, `${path}(${value})`).filter(({ name }) => name !== discriminator),
    };
  });
  return { type: "variant", discriminator, branches };
}
