import type { FormField, WidgetOf } from "../contract/index.ts";
import { fieldListsOf } from "../contract/visit-fields.ts";
import { invalid } from "./decision-widget.ts";
import type { FieldSchema } from "./json-schema.ts";

/**
 * Throws `flow.invalid` for a form that can't be decided: with two decisions, with one that is decided before somebody has,
 * that shows only at times or stands inside another field, or whose reason nobody can give.
 */
export function checkDecisions(
  fields: readonly FormField[],
  schemaOf: (field: FormField) => FieldSchema | undefined,
): void {
  for (const { name, part, widget } of fields) refuseInside(widget, `${part}.${name}`);
  const decisions = fields.filter(
    ({ editable, computed, widget }) => (editable || computed) && widget.type === "decision",
  );
  const [first, second] = decisions;
  if (first === undefined) return;
  const path = `${first.part}.${first.name}`;
  if (second !== undefined) {
    throw invalid(
      path,
      `stands beside "${second.part}.${second.name}"`,
      "A form has one decision: make two nodes of it.",
    );
  }
  if (first.computed) throw invalid(path, "is computed", "A person decides: take it from the formulas.");
  if (first.when !== undefined)
    throw invalid(path, "shows only at times", "Take away its `when`: it stands for the buttons.");
  const schema = schemaOf(first);
  if (schema?.default !== undefined) {
    throw invalid(path, "is decided from the start", "Take away its default, and make it optional.");
  }
  if (schema?.anyOf !== undefined || Array.isArray(schema?.type)) {
    throw invalid(path, "may be null", "Make it optional instead.");
  }
  const waiting = fields.find(({ part, when }) => part === first.part && when?.field === first.name);
  if (waiting !== undefined) {
    throw invalid(
      path,
      `is what "${waiting.name}" waits for`,
      "Let that field show at all times: deciding sends the form.",
    );
  }
  checkReason(first as FormField & { readonly widget: WidgetOf<"decision"> }, fields, path);
}

function checkReason(
  { part, widget }: FormField & { readonly widget: WidgetOf<"decision"> },
  fields: readonly FormField[],
  path: string,
): void {
  const { choices, reason } = widget;
  const asking = choices.find((choice) => choice.reason !== null);
  if (reason === null) {
    if (asking === undefined) return;
    throw invalid(path, `asks for a reason for "${String(asking.value)}"`, "Name the field that takes it: `reason`.");
  }
  if (asking === undefined) throw invalid(path, `never asks for "${reason}"`, "Say which choice takes a reason.");
  const field = fields.find((one) => one.part === part && one.name === reason && one.editable);
  if (field?.widget.type !== "text" || field.widget.kind !== undefined) {
    throw invalid(
      path,
      `names "${reason}" for its reason`,
      `Name a text field of ${part} that the form lets people fill.`,
    );
  }
  if (field.required || field.when !== undefined) {
    throw invalid(
      path,
      `names "${reason}" for its reason`,
      "Make that field optional, without `when`: the choice demands it.",
    );
  }
}

function refuseInside(widget: FormField["widget"], path: string): void {
  for (const { fields, suffix } of fieldListsOf(widget)) {
    for (const field of fields) {
      if (field.widget.type === "decision") {
        throw invalid(`${path}${suffix}.${field.name}`, "stands inside another field", "A form as a whole is decided.");
      }
      refuseInside(field.widget, `${path}${suffix}.${field.name}`);
    }
  }
}
