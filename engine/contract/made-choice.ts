import type { DecisionChoice } from "./decision.ts";
import type { FormField, WidgetOf } from "./form.ts";
import type { Json } from "./json.ts";

/** A field in which a form is decided. */
export type DecisionField = FormField & { readonly widget: WidgetOf<"decision"> };

/** The field in which a form is decided; undefined for a form that is completed. */
export function decisionFieldOf(fields: readonly FormField[]): DecisionField | undefined {
  return fields.find((field): field is DecisionField => field.editable && field.widget.type === "decision");
}

/** Whether a field is asked for by the buttons of a decision: the decision itself, or its reason. */
export function isAskedByButtons(field: FormField, decision: DecisionField | undefined): boolean {
  if (decision === undefined || field.part !== decision.part || !field.editable) return false;
  return field.name === decision.name || field.name === decision.widget.reason;
}

/** The choice behind a value; undefined while nothing is decided. */
export function madeChoice({ choices }: WidgetOf<"decision">, value: Json | undefined): DecisionChoice | undefined {
  return choices.find((choice) => choice.value === value);
}
