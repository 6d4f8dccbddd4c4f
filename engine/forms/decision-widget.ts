import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { DecisionChoice, Language, Text, WidgetOf } from "../contract/index.ts";
import type { DecisionChoiceHints, FieldSchema } from "./json-schema.ts";

/** The choices of a field that is a decision; null for any other. Throws `flow.invalid` for one that can't be decided. */
export function decisionWidget(schema: FieldSchema, language: Language, path: string): WidgetOf<"decision"> | null {
  const hints = schema["x-ui"]?.decision;
  if (hints === undefined) return null;
  const values = valuesOf(schema, path);
  const named = Object.keys(hints.choices);
  const known = new Map(values.map((value) => [String(value), value]));
  const strange = named.find((name) => !known.has(name));
  if (strange !== undefined) {
    throw invalid(path, `can't be "${strange}"`, `Name the values of its schema: ${[...known.keys()].join(", ")}.`);
  }
  const silent = [...known.keys()].find((name) => !named.includes(name));
  if (silent !== undefined)
    throw invalid(path, `has no words for "${silent}"`, "Give it a label, an outcome and a tone.");
  const choices = named.map((name) => choice(known.get(name) ?? name, hints.choices[name], language, path));
  return { type: "decision", choices, reason: hints.reason ?? null };
}

/** The values of the schema, in its order. */
function valuesOf({ type, enum: values }: FieldSchema, path: string): readonly (string | boolean)[] {
  if (type === "boolean") return [true, false];
  const texts = (values ?? []).filter((value) => typeof value === "string");
  if (texts.length > 1 && texts.length === values?.length) return texts;
  throw invalid(path, "is no choice", "Make it an enum of at least two texts, or a boolean.");
}

function choice(
  value: string | boolean,
  hints: DecisionChoiceHints | undefined,
  language: Language,
  path: string,
): DecisionChoice {
  const { label, outcome, tone, reason = null, confirmation } = hints ?? {};
  if (isMissing(label) || isMissing(outcome) || tone === undefined) {
    throw invalid(
      path,
      `lacks words for "${String(value)}"`,
      "Give it a label, an outcome and a tone, in each language.",
    );
  }
  return {
    value,
    label: localize(label, language),
    outcome: localize(outcome, language),
    tone,
    reason,
    confirmation: confirmation === undefined ? null : localize(confirmation, language),
  };
}

function isMissing(text: Text | undefined): text is undefined {
  if (text === undefined) return true;
  return typeof text === "string" ? text.trim() === "" : [text.en, text.de].some((one) => one.trim() === "");
}

export function invalid(path: string, problem: string, suggestion: string): FlowError {
  return new FlowError("flow.invalid", `The decision "${path}" ${problem}. ${suggestion}`, { field: path });
}
