import type { FormDescription, FormIssue, FormValues, Json } from "../../engine/contract/index.ts";
import { createCheck, type Problem, refusedProblem } from "./check.ts";
import { type FieldPath, fieldKey } from "./field-path.ts";
import { type Draft, editableValues, emptyValue, readField, writeField } from "./form-values.ts";

function keyOf({ path: [part, name] }: Problem): string {
  return JSON.stringify([part, name]);
}

/** One form being filled: what was typed, what is wrong with it, and who looks. Knows no React. */
export class FormStore {
  #form: FormDescription;
  #draft: Draft;
  #check: (values: Draft) => readonly Problem[];
  #found: readonly Problem[] = [];
  #refused: readonly Problem[] = [];
  #shown: readonly Problem[] = [];
  #showAll = false;
  readonly #edited = new Set<string>();
  readonly #left = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(form: FormDescription) {
    this.#form = form;
    this.#draft = editableValues(form);
    this.#check = createCheck(form.schema);
    this.#found = this.#check(this.#draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get edited(): boolean {
    return this.#edited.size > 0;
  }

  value(field: FieldPath): Json | undefined {
    return readField(this.#draft, field);
  }

  /** Undefined stands for an emptied input. */
  change(field: FieldPath, value: Json | undefined): void {
    const key = fieldKey(field);
    this.#edited.add(key);
    this.#draft = writeField(this.#draft, field, value === undefined ? emptyValue(this.#form.schema, field) : value);
    this.#refused = this.#refused.filter((problem) => keyOf(problem) !== key);
    this.#found = this.#check(this.#draft);
    this.#tell();
  }

  /** The person left the field: from now on its problem is shown. */
  leave(field: FieldPath): void {
    const key = fieldKey(field);
    if (this.#left.has(key)) return;
    this.#left.add(key);
    this.#tell();
  }

  /** What is wrong with the field, once it is time to say so. */
  problem(field: FieldPath): Problem | undefined {
    const key = fieldKey(field);
    const refused = this.#refused.find((problem) => keyOf(problem) === key);
    if (refused !== undefined || !(this.#showAll || this.#left.has(key))) return refused;
    return this.#found.find((problem) => keyOf(problem) === key);
  }

  /** Everything the summary names, one problem a field; the same array until something changes. */
  get problems(): readonly Problem[] {
    return this.#shown;
  }

  /** The values to send, or null when something is wrong; then all problems are shown. */
  submit(): FormValues | null {
    this.#showAll = true;
    this.#refused = [];
    this.#tell();
    return this.#found.length === 0 ? this.#draft : null;
  }

  /** Main did not accept the values. What was typed stays. */
  refuse(issues: readonly FormIssue[]): void {
    this.#refused = issues.map(refusedProblem);
    this.#tell();
  }

  /** Takes a fresh description; what the person has typed wins over its values. */
  renew(form: FormDescription): void {
    if (form === this.#form) return;
    const typed = this.#draft;
    this.#form = form;
    this.#draft = editableValues(form);
    for (const field of form.fields) {
      if (field.editable && this.#edited.has(fieldKey(field))) {
        this.#draft = writeField(this.#draft, field, readField(typed, field));
      }
    }
    this.#check = createCheck(form.schema);
    this.#found = this.#check(this.#draft);
    this.#tell();
  }

  #problemsByField(): readonly Problem[] {
    const byField = new Map<string, Problem>();
    for (const problem of [...this.#refused, ...(this.#showAll ? this.#found : [])]) {
      const key = keyOf(problem);
      if (!byField.has(key)) byField.set(key, problem);
    }
    return [...byField.values()];
  }

  #tell(): void {
    this.#shown = this.#problemsByField();
    for (const listener of this.#listeners) listener();
  }
}
