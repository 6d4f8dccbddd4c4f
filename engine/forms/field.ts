import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { Branch, InnerField, Json, Language, ListSize, Widget } from "../contract/index.ts";
import { asObject, type FieldSchema, withoutNull } from "./json-schema.ts";
import { choicesOf, simpleWidget } from "./simple-widget.ts";

/** How a field is called: by its hint, its title, or its name. */
export function titleOf(field: FieldSchema, name: string, language: Language): string {
  return localize(field["x-ui"]?.title ?? field.title ?? name, language);
}

/** What a form tells of a field. Throws `flow.invalid`, naming `path`, when no widget can fill it. */
export function innerField(asked: {
  readonly field: FieldSchema;
  readonly name: string;
  readonly required: boolean;
  readonly language: Language;
  readonly path: string;
}): InnerField {
  const { name, language, path } = asked;
  const field = withoutNull(asked.field);
  const { help = field.description, placeholder, width, when, required } = field["x-ui"] ?? {};
  const widget = widgetFor(field, language, path);
  if (widget.type === "hidden" && asked.required && field.default === undefined && field === asked.field) {
    throw unfillable(path);
  }
  // a field that takes null may be left empty
  const mustBeFilled = asked.required && field === asked.field;
  const emptied = asked.required ? emptiedOf(widget, field !== asked.field) : undefined;
  return {
    name,
    title: titleOf(field, name, language),
    required: (mustBeFilled || required === true) && emptied === undefined,
    widget,
    ...(help === undefined ? {} : { help: localize(help, language) }),
    ...(placeholder === undefined ? {} : { placeholder: localize(placeholder, language) }),
    ...(width === undefined ? {} : { width }),
    ...(when === undefined ? {} : { when }),
    ...(emptied === undefined ? {} : { emptied }),
  };
}

/** A key that must be there: null where that is allowed, an unticked box is a No, a list without rows a list. */
function emptiedOf(widget: Widget, nullable: boolean): Json | undefined {
  const { type } = widget;
  if (nullable) return null;
  if (type === "boolean") return false;
  const isList = type === "rows" || type === "list" || type === "choices" || (type === "file" && widget.several);
  return isList ? [] : undefined;
}

/** The widget for one field. Throws `flow.invalid`, naming the field, for a schema that no widget can fill. */
export function widgetFor(field: FieldSchema, language: Language, path: string): Widget {
  const schema = withoutNull(field);
  if (schema["x-ui"]?.widget === "hidden") return { type: "hidden" };
  const simple = simpleWidget(schema, language);
  if (simple) return simple;
  const { type, properties, items, "x-discriminator": discriminator, "x-file": file } = schema;
  if (file) return { type: "file", several: false, ...file };
  const relation = schema["x-relation"];
  if (relation?.to === "person") return { type: "relation", to: "person" };
  if (relation) return { type: "relation", ...relation, title: localize(relation.title, language) };
  if (discriminator !== undefined) return variant(schema, discriminator, language, path);
  if (type === "object" && properties) return { type: "group", fields: innerFields(schema, language, path) };
  if (type === "array" && items) return listWidget(schema, items, language, path);
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
    innerField({ field, name, required: required.includes(name), language, path: `${path}.${name}` }),
  );
}

function listWidget(schema: FieldSchema, items: FieldSchema, language: Language, path: string): Widget {
  const { minItems, maxItems } = schema;
  const size: ListSize = {
    ...(minItems === undefined ? {} : { minimum: minItems }),
    ...(maxItems === undefined ? {} : { maximum: maxItems }),
  };
  const item = withoutNull(items);
  if (item["x-file"]) return { type: "file", several: true, ...item["x-file"], ...size };
  // words for the choices may stand at the list as well
  const choices = choicesOf({ ...item, "x-ui": { ...schema["x-ui"], ...item["x-ui"] } }, language);
  if (choices) return { type: "choices", choices };
  if (item.properties) return { type: "rows", fields: innerFields(item, language, `${path}[]`), ...size };
  const name = "item";
  return {
    type: "list",
    item: innerField({ field: item, name, required: true, language, path: `${path}[]` }),
    ...size,
  };
}

function variant(schema: FieldSchema, discriminator: string, language: Language, path: string): Widget {
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
