import type { StoredHeading, StoredKeyFigure, ProcessRecord } from "../base/records.ts";
import type { Text } from "../contract/index.ts";
import type { ReadContext } from "../flow/context.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import type { Flow } from "../flow/flow.ts";
import type { DynamicText } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { keyFigureField } from "../forms/key-figure-field.ts";
import type { Stores } from "../storage/stores.ts";
import { processContext } from "./process-context.ts";

type Context = ReadContext<ErasedTypes>;

/** Longer titles are cut: a row has one line for them. */
const maxTitle = 200;

/** What a process is called, and the value it is compared by, as its flow's author says now. */
export function headingOf(stores: Stores, flow: Flow, process: ProcessRecord, now: number): StoredHeading {
  const context = processContext(stores, process, now);
  return { title: titleOf(flow, context), keyFigure: keyFigureOf(flow, context) };
}

/** The author's words, else the label of the record, else the summary; null when none of them says anything. */
function titleOf(flow: Flow, context: Context): Text | null {
  const label: DynamicText | undefined = flow.artifact
    ? ({ artifact }) => flow.artifact?.label(artifact) ?? ""
    : undefined;
  for (const candidate of [flow.processTitle, label, flow.summary]) {
    if (candidate === null || candidate === undefined) continue;
    const said = attempt(flow, () => (typeof candidate === "function" ? candidate(context) : candidate));
    const title = isText(said) ? inOneLine(said) : null;
    if (title !== null) return title;
  }
  return null;
}

function keyFigureOf(flow: Flow, context: Context): StoredKeyFigure | null {
  const { keyFigure } = flow;
  if (typeof keyFigure === "function") {
    const figure = attempt(flow, () => keyFigure(context));
    return figure && Number.isFinite(figure.value) && isText(figure.title) ? figure : null;
  }
  const field = keyFigureField(flow);
  if (field === null) return null;
  const { part, name, schema } = field;
  const value = attempt(flow, () => (part === "data" ? context.process.data : context.artifact)[name]);
  if (typeof value !== "number" && typeof value !== "string") return null;
  const { title = schema.title ?? name, currency, unit } = schema["x-ui"] ?? {};
  return { title, value, ...(currency !== undefined && { currency }), ...(unit !== undefined && { unit }) };
}

/** Undefined where the author's function fails, for instance on a record that isn't there yet. */
function attempt<Value>(flow: Flow, body: () => Value): Value | undefined {
  try {
    return requireSynchronous(body(), { name: flow.id });
  } catch {
    return undefined;
  }
}

function isText(said: unknown): said is Text {
  if (typeof said === "string") return true;
  if (typeof said !== "object" || said === null) return false;
  return "en" in said && typeof said.en === "string" && "de" in said && typeof said.de === "string";
}

function inOneLine(text: Text): Text | null {
  if (typeof text !== "string") {
    const [en, de] = [oneLine(text.en), oneLine(text.de)];
    return en === "" || de === "" ? null : { en, de };
  }
  const line = oneLine(text);
  return line === "" ? null : line;
}

function oneLine(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, " ");
  const letters = Array.from(line);
  return letters.length > maxTitle ? `${letters.slice(0, maxTitle - 1).join("")}…` : line;
}
