import type { FieldChange } from "./field-change.ts";
import type { FormPart, FormValues } from "./form.ts";
import type { Person } from "./person.ts";

/** What a form is filled for: a task, or a way to start a flow. */
export type FormPlace = { readonly taskId: number } | { readonly flowId: string; readonly node: string };

/** A form half filled, as its person left it. Nobody else ever gets to see it. */
export interface FormDraft {
  /** What the person typed; it may be wrong, e.g. letters in a number. */
  readonly values: FormValues;
  /** What the form said when the person began. */
  readonly base: FormValues;
  /** UTC milliseconds. */
  readonly saved: number;
}

/** A field of a form that is no longer as it was when a person began to fill it. */
export interface FormChange extends FieldChange {
  readonly part: FormPart;
  /** Who changed it last; null: Intray itself, or code. */
  readonly by: Person | null;
  /** UTC milliseconds; null when no entry of the trail tells, as for records in a table of their own. */
  readonly at: number | null;
}
