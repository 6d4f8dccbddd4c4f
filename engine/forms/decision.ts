import { decide, giveReason } from "../artifacts/issue-message.ts";
import { localize } from "../base/localize.ts";
import type { StoredDecision } from "../base/records.ts";
import { isBlank } from "../contract/blank-text.ts";
import type { FormField, FormIssue, FormPart, JsonObject, Language } from "../contract/index.ts";
import { decisionFieldOf, madeChoice } from "../contract/made-choice.ts";
import type { Flow } from "../flow/flow.ts";
import { formFieldsOf, schemaOf } from "./fields-of.ts";
import type { ErasedFormFields } from "./form-fields.ts";
import { objectSchema } from "./json-schema.ts";

/** What is missing for a decision among these fields of one part: itself, or the reason that its choice demands. */
export function decisionIssues(
  fields: readonly FormField[],
  values: JsonObject,
  part: FormPart,
  language: Language,
): readonly FormIssue[] {
  const field = decisionFieldOf(fields);
  if (field === undefined) return [];
  const value = values[field.name] ?? null;
  if (value === null) return [{ path: [part, field.name], message: localize(decide, language) }];
  const { reason } = field.widget;
  const given = reason === null ? undefined : values[reason];
  const lacks = given === undefined || given === null || (typeof given === "string" && isBlank(given));
  if (reason === null || !lacks || madeChoice(field.widget, value)?.reason !== "required") return [];
  return [{ path: [part, reason], message: localize(giveReason, language) }];
}

/** The values without a reason that the choice doesn't take. */
export function withoutUnaskedReason(fields: readonly FormField[], values: JsonObject): JsonObject {
  const { name, widget } = decisionFieldOf(fields) ?? {};
  if (name === undefined || widget === undefined || widget.reason === null) return values;
  const { reason } = widget;
  const choice = madeChoice(widget, values[name]);
  if (choice === undefined || choice.reason !== null) return values;
  return Object.fromEntries(Object.entries(values).filter(([one]) => one !== reason));
}

/** What somebody decided by sending a form, in all languages; null for a form that is no decision. */
export function decisionIn(
  flow: Flow,
  form: ErasedFormFields,
  values: { readonly [part in FormPart]?: JsonObject },
): Omit<StoredDecision, "by" | "at"> | null {
  const field = decisionFieldOf(formFieldsOf(flow, form, "en"));
  const schema = field && schemaOf(flow, form, field.part);
  const value = field && values[field.part]?.[field.name];
  if (!field || !schema || (typeof value !== "string" && typeof value !== "boolean")) return null;
  const own = objectSchema(schema).properties[field.name];
  const { outcome, tone, reason: takes } = own?.["x-ui"]?.decision?.choices[String(value)] ?? {};
  if (outcome === undefined || tone === undefined) return null;
  const reason = field.widget.reason === null || takes === undefined ? null : values[field.part]?.[field.widget.reason];
  return {
    part: field.part,
    name: field.name,
    title: own?.["x-ui"]?.title ?? own?.title ?? field.name,
    value,
    outcome,
    tone,
    reason: typeof reason === "string" && !isBlank(reason) ? reason : null,
  };
}
