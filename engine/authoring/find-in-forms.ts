import { didYouMean } from "../base/nearest-name.ts";
import type { FormField, InnerField, Json, Widget } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { fieldsOf, schemaOf } from "../forms/fields-of.ts";
import { type FieldSchema, objectSchema, withoutNull } from "../forms/json-schema.ts";
import { hasForm } from "../nodes/index.ts";
import { type Finding, findingOf } from "./finding.ts";

/** Fields that people would read by their key, and fields that never show. */
export function findInForms(flow: Flow): readonly Finding[] {
  return Object.values(flow.nodes).flatMap((node) => {
    if (!hasForm(node)) return [];
    const { form } = node;
    const sentences = fieldsOf(flow, form, "en").flatMap((field) => {
      const schema = schemaOf(flow, form, field.part);
      const own = schema ? objectSchema(schema).properties[field.name] : undefined;
      const path = `${field.part}.${field.name}`;
      return own && field.widget.type !== "hidden" ? untitled(own, field.widget, path) : [];
    });
    const labels = fieldsOf(flow, form, "de").flatMap(longLabels);
    const parts = Map.groupBy(fieldsOf(flow, form, "en"), ({ part }) => part);
    const hidden = [...parts].flatMap(([part, fields]) => neverShown(fields, part));
    return [...sentences, ...labels, ...hidden].map((said) => findingOf(flow.id, node.name, "warning", said));
  });
}

/** As many letters as a button has room for. */
const maxLabel = 18;

function longLabels({ part, name, widget }: FormField): readonly Said[] {
  const labels = widget.type === "decision" ? widget.choices.map(({ label }) => label) : [];
  return labels
    .filter((label) => label.length > maxLabel)
    .map((label) => [
      `"${label}", a button of "${part}.${name}", has ${label.length} letters in German.`,
      `Say it in ${maxLabel}: there is no room for more.`,
    ]);
}

type Said = readonly [string, string];

/** The field, and those inside it, that have no title. */
function untitled(given: FieldSchema, widget: Widget, path: string): readonly Said[] {
  const schema = withoutNull(given);
  const name = path.slice(path.lastIndexOf(".") + 1);
  const has = (schema["x-ui"]?.title ?? schema.title) !== undefined;
  const own: readonly Said[] = has
    ? []
    : [[`The field "${path}" has no title: people read "${name}".`, "Give it one: ui(…, { title: { en, de } })."]];
  return [...own, ...inside(schema, widget, path)];
}

function inside(schema: FieldSchema, widget: Widget, path: string): readonly Said[] {
  const fieldsIn = (object: FieldSchema | undefined, fields: readonly InnerField[], at: string) =>
    fields.flatMap((field) => {
      const own = object && withoutNull(object).properties?.[field.name];
      return own && field.widget.type !== "hidden" ? untitled(own, field.widget, `${at}.${field.name}`) : [];
    });
  if (widget.type === "group") return fieldsIn(schema, widget.fields, path);
  if (widget.type === "rows") return fieldsIn(schema.items, widget.fields, `${path}[]`);
  if (widget.type !== "variant") return [];
  const kinds = schema.oneOf ?? schema.anyOf ?? [];
  return widget.branches.flatMap(({ value, fields }) => {
    const kind = kinds.find((one) => one.properties?.[widget.discriminator]?.const === value);
    return fieldsIn(kind, fields, `${path}(${value})`);
  });
}

/** Conditions on a value that the field beside can't have. */
function neverShown(fields: readonly InnerField[], path: string): readonly Said[] {
  return fields.flatMap(({ name, when, widget }) => {
    const beside = fields.find((other) => other.name === when?.field);
    const wrong = beside ? (when?.oneOf ?? []).filter((value) => !canBe(beside.widget, value)) : [];
    const said = wrong.map((value): Said => {
      const problem = `The field "${path}.${name}" shows when "${when?.field}" is ${JSON.stringify(value)}, which it can't be.`;
      const choices = beside ? choicesOf(beside.widget) : [];
      const meant = typeof value === "string" ? didYouMean(value, choices).trim() : "";
      return [
        problem,
        meant || (choices.length > 0 ? `Use one of ${choices.join(", ")}.` : "Use a value of that field."),
      ];
    });
    return [...said, ...neverShownInside(widget, `${path}.${name}`)];
  });
}

function neverShownInside(widget: Widget, path: string): readonly Said[] {
  if (widget.type === "group" || widget.type === "rows") return neverShown(widget.fields, path);
  if (widget.type !== "variant") return [];
  return widget.branches.flatMap(({ value, fields }) => neverShown(fields, `${path}(${value})`));
}

function choicesOf(widget: Widget): readonly string[] {
  return widget.type === "choice" ? widget.choices.map(({ value }) => value) : [];
}

/** Whether a filled or empty field may hold exactly this. What is no single value is never equal to one. */
function canBe(widget: Widget, value: Json): boolean {
  if (value === null) return true;
  switch (widget.type) {
    case "choice":
      return typeof value === "string" && choicesOf(widget).includes(value);
    case "decision":
      return widget.choices.some((choice) => choice.value === value);
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "text":
    case "date":
    case "time":
    case "datetime":
      return typeof value === "string";
    case "hidden":
      return true;
    case "choices":
    case "file":
    case "group":
    case "list":
    case "relation":
    case "rows":
    case "variant":
      return false;
  }
}
