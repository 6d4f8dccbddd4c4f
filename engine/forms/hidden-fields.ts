import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { FormIssue, InnerField, JsonObject, Language } from "../contract/index.ts";
import { blankTexts } from "../contract/blank-text.ts";
import { type ChangeObject, fieldListsOf, mapFieldsInside, shows } from "../contract/visit-fields.ts";
import { fillIn } from "../artifacts/issue-message.ts";

type Path = FormIssue["path"];

/** The values of fields that show; what was typed into a field that has been hidden since is left out. */
export function withoutHidden(fields: readonly InnerField[], values: JsonObject): JsonObject {
  return inside(fields, values, [], (shown, kept) => {
    const hidden = new Set(shown.filter((field) => !shows(field, kept)).map(({ name }) => name));
    return Object.fromEntries(Object.entries(kept).filter(([name]) => !hidden.has(name)));
  });
}

/** Fields that must be filled and aren't, although the schema takes that: those that count only while they show, and blanks. */
export function missingFields(
  fields: readonly InnerField[],
  values: JsonObject,
  path: Path,
  language: Language,
): readonly FormIssue[] {
  const issues: FormIssue[] = [];
  inside(fields, values, path, (all, here, at) => {
    for (const field of all) {
      if (!shows(field, here)) continue;
      const value = here[field.name] ?? null;
      const isMissing = field.when !== undefined && field.required && value === null;
      const missing = isMissing ? [[...at, field.name]] : blankTexts(field, value, [...at, field.name]);
      issues.push(...missing.map((where) => ({ path: where, message: localize(fillIn, language) })));
    }
    return here;
  });
  return issues;
}

/** Applies `change` to an object of values and to every object inside it, the outer one first. */
function inside(fields: readonly InnerField[], values: JsonObject, path: Path, change: ChangeObject): JsonObject {
  const changed = { ...change(fields, values, path) };
  for (const { name, widget } of fields) {
    const value = changed[name];
    if (value === undefined || value === null) continue;
    changed[name] = mapFieldsInside(widget, value, [...path, name], (inner, held, at) =>
      inside(inner, held, at, change),
    );
  }
  return changed;
}

/** Throws `flow.invalid` for a condition on a field that isn't beside it. */
export function checkConditions(fields: readonly InnerField[], path: string): void {
  const names = new Set(fields.map(({ name }) => name));
  for (const { name, when, widget } of fields) {
    if (when !== undefined && !names.has(when.field)) {
      const message = `"${path}.${name}" shows depending on "${when.field}", which isn't beside it. Name a field beside it.`;
      throw new FlowError("flow.invalid", message, { field: `${path}.${name}` });
    }
    for (const { suffix, fields: inner } of fieldListsOf(widget)) checkConditions(inner, `${path}.${name}${suffix}`);
  }
}
