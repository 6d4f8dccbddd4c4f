import type { FormDescription, FormDraft, FormIssue, FormValues, Json } from "../../engine/contract/index.ts";
import { createCheck, type Problem, refusedProblem } from "./check.ts";
import { isWithin, pathKey, pathOf, type ValuePath } from "./field-path.ts";
import { type Draft, editableValues, readAt, writeAt } from "./form-values.ts";
import { type News, newsOf, noNews } from "./meanwhile.ts";
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

function stillComing(path: ValuePath): Problem {
  return { path, say: (t) => t("file.still-coming") };
}

/** One form being filled: what was typed, what is wrong with it, and who looks. Knows no React. */
export class FormStore {
  #form: FormDescription;
  /** What the form said when the person began; where they settled what others changed, what it said then. */
  #base: FormValues;
  #news = noNews;
  #draft: Draft;
  #check: (values: Draft) => readonly Problem[];
  #found: ProblemsByPath;
  #refused = none;
  #shown: readonly Problem[] = [];
  #showAll = false;
  /** Fields of pages that the person wanted to leave: their problems are shown. */
  readonly #looked: ValuePath[] = [];
  #computed: FormValues;
  /** Top-level fields that the person has changed. */
  readonly #edited = new Set<string>();
  readonly #left = new PathSet();
  /** Fields whose value is still on its way. */
  readonly #awaited = new PathSet();
  readonly #listeners = new Set<() => void>();
  readonly #orderListeners = new Set<(rows: ValuePath, order: RowOrder) => void>();

  /** With a draft, the person goes on where they left it. */
  constructor(form: FormDescription, draft?: Pick<FormDraft, "values" | "base">) {
    this.#form = form;
    this.#computed = form.values;
    this.#base = draft?.base ?? form.values;
    this.#draft = editableValues({ ...form, values: this.#base });
    this.#check = createCheck(form);
    this.#found = byPath(this.#check(this.#draft));
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
  get draft(): Draft {
    return this.#draft;
  }

  /** What the form said when the person began: sent along, so that main sees what they did not. */
  get base(): FormValues {
    return this.#base;
  }

  /** Whether the person has typed anything that is still there. */
  get isEdited(): boolean {
    return this.#edited.size > 0;
  }

  /** Whether the person has typed into a field of the form. */
  isEditedAt(path: ValuePath): boolean {
    return this.#edited.has(pathKey(path.slice(0, 2)));
  }

  /** What others changed meanwhile and the person has not settled; the same array until something changes. */
  get news(): readonly News[] {
    return this.#news;
  }

  /** Fields of which the person's value and another's can't both stay. */
  get conflicts(): readonly News[] {
    return this.#news.filter(({ kind }) => kind === "conflict");
  }

  value(path: ValuePath): Json | undefined {
    return readAt(this.#draft, path);
  }

  /** What main computed last. */
  computedValue(path: ValuePath): Json | undefined {
    return readAt(this.#computed, path);
  }

  setComputed(values: FormValues): void {
    if (sameJson(values, this.#computed)) return;
    this.#computed = values;
    this.#tell();
  }

  /** Shows what is wrong at these fields; true when nothing is. */
  look(paths: readonly ValuePath[]): boolean {
    this.#looked.push(...paths);
    this.#tell();
    return !this.#shown.some((problem) => paths.some((path) => isWithin(path, problem.path)));
  }

  /** Undefined takes the key away. */
  change(path: ValuePath, value: Json | undefined): void {
    this.#edited.add(pathKey(path.slice(0, 2)));
    this.#draft = writeAt(this.#draft, path, value);
    this.#refused = new Map([...this.#refused].filter(([, refused]) => !isWithin(path, refused.path)));
    this.#look();
  }

  /** Moves, copies or removes rows; what was said of a row, and what is on its way into it, goes along. */
  reorder(path: ValuePath, order: RowOrder): void {
    const rows = this.value(path);
    if (!Array.isArray(rows)) return;
    const after = (at: ValuePath) => movedPath(at, path, order);
    const refused = [...this.#refused.values()].filter((problem) => pathKey(problem.path) !== pathKey(path));
    this.#left.move(after);
    this.#awaited.move(after);
    for (const listener of this.#orderListeners) listener(path, order);
    this.change(
      path,
      order.map((index) => rows[index] as Json),
    );
    this.#refused = byPath(
      refused.flatMap((problem) => {
        const at = after(problem.path);
        return at === undefined ? [] : [{ ...problem, path: at }];
      }),
    );
    this.#tell();
  }

  /** The person has seen what changed, and says whose value of a field stays. */
  settle({ path, now }: News, whose: "mine" | "theirs"): void {
    this.#base = writeAt(this.#base, path, now);
    if (whose === "theirs") {
      this.#edited.delete(pathKey(path));
      this.#draft = writeAt(this.#draft, path, readAt(editableValues(this.#form), path));
    }
    this.#look();
  }

  /** The person left the input: from now on its problem is shown. */
  leave(path: ValuePath): void {
    if (this.#left.has(path)) return;
    this.#left.add(path);
    this.#tell();
  }

  /** What is wrong at a place, once it is time to say so. */
  problem(path: ValuePath): Problem | undefined {
    const key = pathKey(path);
    return this.#refused.get(key) ?? (this.#left.has(path) || this.#isOpen(path) ? this.#found.get(key) : undefined);
  }

  /** Everything the summary names, one problem a place; the same array until something changes. */
  get problems(): readonly Problem[] {
    return this.#shown;
  }

  /** The value of a field is on its way, or has come: until then the form is not sent without it. */
  await(path: ValuePath, isComing: boolean): void {
    if (isComing) this.#awaited.add(path);
    else this.#awaited.delete(path);
  }

  /** The values to send, or null when something is wrong; then all problems are shown. */
  submit(): FormValues | null {
    this.#showAll = true;
    this.#refused = byPath([...this.#awaited].map(stillComing));
    this.#tell();
    if (this.#awaited.size > 0) return null;
    return this.#found.size === 0 && this.conflicts.length === 0 ? this.#draft : null;
  }

  /** Main did not accept the values. What was typed stays. */
  refuse(issues: readonly FormIssue[]): void {
    this.#refused = byPath(issues.map(refusedProblem));
    this.#tell();
  }

  /** Takes a fresh description; what the person has typed wins over its values. */
  renew(form: FormDescription): void {
    if (form === this.#form) return;
    this.#form = form;
    this.#check = createCheck(form);
    this.#takeOver(this.#draft);
  }

  /** What was typed another time, over what the form says now. */
  #restore(typed: FormValues): void {
    for (const field of this.#form.fields) {
      const path = pathOf(field);
      if (field.editable && !sameJson(readAt(typed, path), readAt(this.#draft, path))) this.#edited.add(pathKey(path));
    }
    this.#takeOver(typed);
  }

  #takeOver(typed: Draft): void {
    this.#draft = editableValues(this.#form);
    for (const field of this.#form.fields) {
      const path = pathOf(field);
      if (field.editable && this.#edited.has(pathKey(path))) {
        this.#draft = writeAt(this.#draft, path, readAt(typed, path));
      }
    }
    this.#look();
  }

  #look(): void {
    this.#found = byPath(this.#check(this.#draft));
    this.#news = newsOf(this.#form, this.#base, this.#draft, this.#edited);
    if (this.#news.length === 0) this.#base = this.#form.values;
    this.#tell();
  }

  /** Whether problems are shown that nobody has come by yet. */
  #isOpen(path: ValuePath): boolean {
    return this.#showAll || this.#looked.some((looked) => isWithin(looked, path));
  }

  #tell(): void {
    const open = [...this.#found].filter(([, { path }]) => this.#isOpen(path));
    const shown = new Map([...open, ...this.#refused]);
    if (shown.size > 0 || this.#shown.length > 0) this.#shown = [...shown.values()];
    for (const listener of this.#listeners) listener();
  }
}
