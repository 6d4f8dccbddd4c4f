import { z } from "zod";
import { FlowError } from "../base/flow-error.ts";
import { requireFields } from "../artifacts/require-json.ts";
import { fieldsInside, isObject, mapFieldsInside } from "../contract/visit-fields.ts";
import { parsed, ruleMessage } from "../artifacts/validate.ts";
import { localize } from "../base/localize.ts";
import type {
  FormField,
  FormIssue,
  FormPart,
  FormValues,
  InnerField,
  Json,
  JsonObject,
  Language,
} from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { formFieldsOf, schemaOf } from "./fields-of.ts";
import type { ErasedFormFields } from "./form-fields.ts";
import { decisionIssues, withoutUnaskedReason } from "./decision.ts";
import { missingFields, withoutHidden } from "./hidden-fields.ts";
import { issueMessage } from "../artifacts/issue-message.ts";
import { onceForForms } from "./once-for-forms.ts";

const parts = ["data", "task", "artifact"] as const satisfies readonly FormPart[];

/** The names of the fields to fill, by part. */
function editableNames(form: ErasedFormFields, part: FormPart): readonly string[] {
  return part === "task" ? Object.keys(form.task?.shape ?? {}) : (form[part] ?? []);
}

function makeEditableSchema(flow: Flow, form: ErasedFormFields): z.ZodObject {
  const shape: Record<string, z.ZodObject> = {};
  for (const part of parts) {
    const names = editableNames(form, part);
    const schema = schemaOf(flow, form, part);
    if (!schema || names.length === 0) continue;
    const fields: Record<string, z.ZodType> = {};
    for (const name of names) fields[name] = schema.shape[name] as z.ZodType;
    // a task's data are filled as a whole, and its rules with them; those of the others are asked when they are written
    shape[part] = part === "task" ? schema.strict() : z.strictObject(fields);
  }
  return z.strictObject(shape);
}

/**
 * One schema for everything a form lets a person fill. Unknown fields are refused, not dropped. Made once for each form:
 * a schema compiles itself when it is first used.
 */
export const editableSchema = onceForForms(makeEditableSchema);

/**
 * What a person typed, parsed. Throws `values.invalid` with every problem at its field, in the person's language.
 * The renderer has checked before; this is the check that counts.
 */
export function parseSubmitted(
  flow: Flow,
  form: ErasedFormFields,
  values: FormValues,
  language: Language,
): { readonly [part in FormPart]?: JsonObject } {
  requireFields(values, "values.invalid", "What was typed");
  const schema = editableSchema(flow, form, language);
  const complete = Object.fromEntries(Object.keys(schema.shape).map((part) => [part, {}]));
  const fields = formFieldsOf(flow, form, language).filter(({ editable }) => editable);
  const shown: Record<string, unknown> = { ...complete, ...values };
  for (const part of parts) {
    const typed = values[part]; // anything but fields is left for the schema to refuse
    const own = ofPart(fields, part);
    if (isObject(typed)) shown[part] = withoutUnaskedReason(own, withoutHidden(own, typed));
  }
  const outcome = parsed(schema, shown, "What was typed", {
    error: (issue) => issueMessage(issue, language),
  });
  const missing = parts.flatMap((part) => {
    const typed = shown[part];
    if (!isObject(typed)) return [];
    const own = ofPart(fields, part);
    return missingFields(own, typed, [part], language).concat(decisionIssues(own, typed, part, language));
  });
  if (outcome.success && missing.length === 0) return withoutDefaults(fields, shown, outcome.data);
  const refused: FormIssue[] = (outcome.error?.issues ?? []).map((issue) => ({
    path: issue.path.map((key) => (typeof key === "number" ? key : String(key))),
    message: localize(ruleMessage(issue) ?? issue.message, language),
  }));
  const filled = refused.filter(({ path }) => !missing.some((one) => isSamePath(one.path, path)));
  throw new FlowError("values.invalid", "Some fields need attention.", { issues: [...missing, ...filled] });
}

function isSamePath(one: FormIssue["path"], other: FormIssue["path"]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/** What was parsed, without what a schema's default put where the person left nothing. */
function withoutDefaults(fields: readonly FormField[], typed: FormValues, values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([part, inPart]) => {
      const own = ofPart(fields, part as FormPart);
      return [part, keepFilled(own, (typed as JsonObject)[part] as JsonObject, inPart)];
    }),
  );
}

/** The same for one object of fields, and those inside. */
function keepFilled(fields: readonly InnerField[], typed: JsonObject, values: JsonObject): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((one) => one.name === name);
    const before = typed[name];
    if (field === undefined) kept[name] = value;
    else if (before !== undefined) kept[name] = keepInside(field, before, value);
  }
  return kept;
}

function keepInside({ widget }: InnerField, typed: Json, value: Json): Json {
  const before = fieldsInside(widget, typed, []);
  const path = (steps: FormIssue["path"]) => JSON.stringify(steps);
  const typedAt = new Map(before.map((one) => [path(one.path), one.values]));
  return mapFieldsInside(widget, value, [], (fields, inner, at) =>
    keepFilled(fields, typedAt.get(path(at)) ?? {}, inner),
  );
}

function ofPart(fields: readonly FormField[], part: FormPart): readonly FormField[] {
  return fields.filter((field) => field.part === part);
}
