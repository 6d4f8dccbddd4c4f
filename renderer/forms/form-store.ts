import type { FormDescription, FormDraft, FormIssue, FormValues, Json } from "../../engine/contract/index.ts";
import { createCheck, type Problem, serverProblem } from "./check.ts";
import { isWithin, pathKey, pathOf, type ValuePath } from "./field-path.ts";
import { editableValues, readAt, writeAt } from "./form-values.ts";
import { type RemoteChange, remoteChangesOf, noRemoteChanges } from "./remote-changes.ts";
import { PathSet } from "./path-set.ts";
import { movedPath, type RowOrder } from "./row-moves.ts";
import { sameJson } from "./same-json.ts";

type ProblemsByPath = ReadonlyMap<string, Problem>;

const none: ProblemsByPath = new Map();

/** The first problem of each place. */
function byPath(problems: readonly Problem[]): ProblemsByPath {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const key = pathKey(problem.path);
    if (!found.has(key)) found.set(key, problem);
  }
  return found;
}

function uploadPending(path: ValuePath): Problem {
  return { path, message: (t) => t("file.still-coming") };
}

/** One form being filled: what was typed, what is wrong with it, and who looks. Knows no React. */
export class FormStore {
  #form: FormDescription;
  /** What the form said when the person began; where they settled what others changed, what it said then. */
  #base: FormValues;
  #remoteChanges = noRemoteChanges;
  #values: FormValues;
  #check: (values: FormValues) => readonly Problem[];
  #problems: ProblemsByPath;
  #serverErrors = none;
  #shown: readonly Problem[] = [];
  #showAll = false;
  /** Fields of pages that the person wanted to leave: their problems are shown. */
  readonly #shownPaths: ValuePath[] = [];
  #computed: FormValues;
  /** Top-level fields that the person has changed. */
  readonly #dirty = new Set<string>();
  readonly #touched = new PathSet();
  /** Fields whose value is still on its way. */
  readonly #pending = new PathSet();
  readonly #listeners = new Set<() => void>();
  readonly #orderListeners = new Set<(rows: ValuePath, order: RowOrder) => void>();

  /** With a draft, the person goes on where they left it. */
  constructor(form: FormDescription, draft?: Pick<FormDraft, "values" | "base">) {
    this.#form = form;
    this.#computed = form.values;
    this.#base = draft?.base ?? form.values;
    this.#values = editableValues({ ...form, values: this.#base });
    this.#check = createCheck(form);
    this.#problems = byPath(this.#check(this.#values));
    this.#showOutdated();
    if (draft) this.#restore(draft.values);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells of rows that were put in another order, before anything is told of their values. */
  onReorder(listener: (rows: ValuePath, order: RowOrder) => void): void {
    this.#orderListeners.add(listener);
  }

  /** Everything as it is filled now. The same object until something changes. */
  get values(): FormValues {
    return this.#values;
  }

  /** What the form said when the person began: sent along, so that main sees what they did not. */
  get base(): FormValues {
    return this.#base;
  }

  /** Whether the person has typed anything that is still there. */
  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Whether the person has typed into a field of the form. */
  isDirtyAt(path: ValuePath): boolean {
    return this.#dirty.has(pathKey(path.slice(0, 2)));
  }

  /** What others changed meanwhile and the person has not settled; the same array until something changes. */
  get remoteChanges(): readonly RemoteChange[] {
    return this.#remoteChanges;
  }

  /** Fields of which the person's value and another's can't both stay. */
  get conflicts(): readonly RemoteChange[] {
    return this.#remoteChanges.filter(({ kind }) => kind === "conflict");
  }

  value(path: ValuePath): Json | undefined {
    return readAt(this.#values, path);
  }

  /** What main computed last. */
  computedValue(path: ValuePath): Json | undefined {
    return readAt(this.#computed, path);
  }

  setComputed(values: FormValues): void {
    if (sameJson(values, this.#computed)) return;
    this.#computed = values;
    this.#notify();
  }

  /** Shows what is wrong at these fields; true when nothing is. */
  showProblems(paths: readonly ValuePath[]): boolean {
    this.#shownPaths.push(...paths);
    this.#notify();
    return !this.#shown.some((problem) => paths.some((path) => isWithin(path, problem.path)));
  }

  /** Undefined takes the key away. */
  change(path: ValuePath, value: Json | undefined): void {
    this.#dirty.add(pathKey(path.slice(0, 2)));
    this.#values = writeAt(this.#values, path, value);
    this.#serverErrors = new Map([...this.#serverErrors].filter(([, refused]) => !isWithin(path, refused.path)));
    this.#validate();
  }

  /** Moves, copies or removes rows; what was said of a row, and what is on its way into it, goes along. */
  reorder(path: ValuePath, order: RowOrder): void {
    const rows = this.value(path);
    if (!Array.isArray(rows)) return;
    const after = (at: ValuePath) => movedPath(at, path, order);
    const refused = [...this.#serverErrors.values()].filter((problem) => pathKey(problem.path) !== pathKey(path));
    this.#touched.move(after);
    this.#pending.move(after);
    for (const listener of this.#orderListeners) listener(path, order);
    this.change(
      path,
      order.map((index) => rows[index] as Json),
    );
    this.#serverErrors = byPath(
      refused.flatMap((problem) => {
        const at = after(problem.path);
        return at === undefined ? [] : [{ ...problem, path: at }];
      }),
    );
    this.#notify();
  }

  /** The person has seen what changed, and says whose value of a field stays. */
  resolveConflict({ path, now }: RemoteChange, whose: "mine" | "theirs"): void {
    this.#base = writeAt(this.#base, path, now);
    if (whose === "theirs") {
      this.#dirty.delete(pathKey(path));
      this.#values = writeAt(this.#values, path, readAt(editableValues(this.#form), path));
    }
    this.#validate();
  }

  /** The person left the input: from now on its problem is shown. */
  blur(path: ValuePath): void {
    if (this.#touched.has(path)) return;
    this.#touched.add(path);
    this.#notify();
  }

  /** These were pasted, and count as left: from now on their problems are shown. */
  touch(paths: readonly ValuePath[]): void {
    if (paths.length === 0) return;
    for (const path of paths) this.#touched.add(path);
    this.#notify();
  }

  /** What is wrong at a place, once it is time to say so. */
  problem(path: ValuePath): Problem | undefined {
    const key = pathKey(path);
    return (
      this.#serverErrors.get(key) ??
      (this.#touched.has(path) || this.#isOpen(path) ? this.#problems.get(key) : undefined)
    );
  }

  /** Everything the summary names, one problem a place; the same array until something changes. */
  get problems(): readonly Problem[] {
    return this.#shown;
  }

  /** The value of a field is on its way, or has come: until then the form is not sent without it. */
  setPending(path: ValuePath, isPending: boolean): void {
    if (isPending) this.#pending.add(path);
    else this.#pending.delete(path);
  }

  /** The values to send, or null when something is wrong; then all problems are shown. */
  submit(): FormValues | null {
    this.#showAll = true;
    this.#serverErrors = byPath([...this.#pending].map(uploadPending));
    this.#notify();
    if (this.#pending.size > 0) return null;
    return this.#problems.size === 0 && this.conflicts.length === 0 ? this.#values : null;
  }

  /** Main did not accept the values. What was typed stays. */
  setServerErrors(issues: readonly FormIssue[]): void {
    this.#serverErrors = byPath(issues.map(serverProblem));
    this.#notify();
  }

  /** Takes a fresh description; what the person has typed wins over its values. */
  rebase(form: FormDescription): void {
    if (form === this.#form) return;
    this.#form = form;
    this.#check = createCheck(form);
    this.#apply(this.#values);
  }

  /** What is in the form already and isn't valid any more, since its rules changed, is shown without anybody coming by. */
  #showOutdated(): void {
    for (const { path } of this.#problems.values()) {
      if (readAt(this.#form.values, path.slice(0, 2)) !== undefined) this.#touched.add(path);
    }
  }

  /** What was typed another time, over what the form says now. */
  #restore(typed: FormValues): void {
    for (const field of this.#form.fields) {
      const path = pathOf(field);
      if (field.editable && !sameJson(readAt(typed, path), readAt(this.#values, path))) this.#dirty.add(pathKey(path));
    }
    this.#apply(typed);
  }

  #apply(typed: FormValues): void {
    this.#values = editableValues(this.#form);
    for (const field of this.#form.fields) {
      const path = pathOf(field);
      if (field.editable && this.#dirty.has(pathKey(path))) {
        this.#values = writeAt(this.#values, path, readAt(typed, path));
      }
    }
    this.#validate();
  }

  #validate(): void {
    this.#problems = byPath(this.#check(this.#values));
    this.#remoteChanges = remoteChangesOf(this.#form, this.#base, this.#values, this.#dirty);
    if (this.#remoteChanges.length === 0) this.#base = this.#form.values;
    this.#notify();
  }

  /** Whether problems are shown that nobody has come by yet. */
  #isOpen(path: ValuePath): boolean {
    return this.#showAll || this.#shownPaths.some((looked) => isWithin(looked, path));
  }

  #notify(): void {
    const open = [...this.#problems].filter(([, { path }]) => this.#isOpen(path));
    const shown = new Map([...open, ...this.#serverErrors]);
    if (shown.size > 0 || this.#shown.length > 0) this.#shown = [...shown.values()];
    for (const listener of this.#listeners) listener();
  }
}
