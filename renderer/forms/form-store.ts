import type { FormDescription, FormIssue, FormValues, Json } from "../../engine/contract/index.ts";
import { createCheck, type Problem, refusedProblem } from "./check.ts";
import { type FieldPath, fieldKey } from "./field-path.ts";
import { type Draft, editableValues, emptyValue, readField, writeField } from "./form-values.ts";

type ProblemsByField = ReadonlyMap<string, Problem>;

const none: ProblemsByField = new Map();

/** The first problem of each field. */
function byField(problems: readonly Problem[]): ProblemsByField {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const [part, name] = problem.path;
    const key = JSON.stringify([part, name]);
    if (!found.has(key)) found.set(key, problem);
  }
  return found;
}

/** One form being filled: what was typed, what is wrong with it, and who looks. Knows no React. */
export class FormStore {
  #form: FormDescription;
  #draft: Draft;
  #check: (values: Draft) => readonly Problem[];
  #found: ProblemsByField;
  #refused = none;
  #shown: readonly Problem[] = [];
  #showAll = false;
  readonly #edited = new Set<string>();
  readonly #left = new Set<string>();
  readonly #listeners = new Set<() => void>();

  constructor(form: FormDescription) {
    this.#form = form;
    this.#draft = editableValues(form);
    this.#check = createCheck(form.schema);
    this.#found = byField(this.#check(this.#draft));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  value(field: FieldPath): Json | undefined {
    return readField(this.#draft, field);
  }

  /** Undefined stands for an emptied input. */
  change(field: FieldPath, value: Json | undefined): void {
    const key = fieldKey(field);
    this.#edited.add(key);
    this.#draft = writeField(this.#draft, field, value === undefined ? emptyValue(this.#form.schema, field) : value);
    this.#refused = new Map([...this.#refused].filter(([refused]) => refused !== key));
    this.#found = byField(this.#check(this.#draft));
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
    return this.#refused.get(key) ?? (this.#showAll || this.#left.has(key) ? this.#found.get(key) : undefined);
  }

  /** Everything the summary names, one problem a field; the same array until something changes. */
  get problems(): readonly Problem[] {
    return this.#shown;
  }

  /** The values to send, or null when something is wrong; then all problems are shown. */
  submit(): FormValues | null {
    this.#showAll = true;
    this.#refused = none;
    this.#tell();
    return this.#found.size === 0 ? this.#draft : null;
  }

  /** Main did not accept the values. What was typed stays. */
  refuse(issues: readonly FormIssue[]): void {
    this.#refused = byField(issues.map(refusedProblem));
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
    this.#found = byField(this.#check(this.#draft));
    this.#tell();
  }

  #tell(): void {
    const shown = new Map([...(this.#showAll ? this.#found : none), ...this.#refused]);
    if (shown.size > 0 || this.#shown.length > 0) this.#shown = [...shown.values()];
    for (const listener of this.#listeners) listener();
  }
}
