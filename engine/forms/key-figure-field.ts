import { FlowError } from "../base/flow-error.ts";
import { didYouMean } from "../base/nearest-name.ts";
import type { Flow } from "../flow/flow.ts";
import { shownAs } from "./fields-of.ts";
import { type FieldSchema, objectSchema, withoutNull } from "./json-schema.ts";

/** A field as the rule of a key figure names it. */
interface KeyFigureField {
  readonly part: "data" | "artifact";
  readonly name: string;
  readonly schema: FieldSchema;
}

/** The field that holds the key figure of a flow's processes; null when the flow has none, or works it out. */
export function keyFigureField({ keyFigure, data, artifact }: Flow): KeyFigureField | null {
  if (keyFigure === null || typeof keyFigure === "function") return null;
  const [part, name] =
    "data" in keyFigure ? (["data", keyFigure.data] as const) : (["artifact", keyFigure.artifact] as const);
  const schema = part === "data" ? data : artifact?.schema;
  const field = schema && objectSchema(schema).properties[name];
  return { part, name, schema: withoutNull(field ?? {}) };
}

/** Throws `flow.invalid` for a key figure that isn't there, or that is no number and no date. */
export function checkKeyFigure(flow: Flow): void {
  const field = keyFigureField(flow);
  if (field === null) return;
  const { part, name, schema } = field;
  const names = Object.keys((part === "data" ? flow.data : flow.artifact?.schema)?.shape ?? {});
  if (!names.includes(name)) {
    const message = `The key figure of "${flow.id}" is ${part}.${name}, which isn't there.${didYouMean(name, names)}`;
    throw new FlowError("flow.invalid", message, { flow: flow.id, field: name });
  }
  if (["number", "date"].includes(shownAs(schema, "en", name).type)) return;
  const message = `The key figure of "${flow.id}" is ${part}.${name}, which is no number and no date. Name one, or give a function.`;
  throw new FlowError("flow.invalid", message, { flow: flow.id, field: name });
}
