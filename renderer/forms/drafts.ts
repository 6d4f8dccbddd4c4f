import { createContext, use } from "react";
import type { FormDescription, FormDraft, FormTarget, FormValues } from "../../engine/contract/index.ts";
import type { DraftCalls } from "../api/draft-queries.ts";
import { DraftAutosave } from "./draft-autosave.ts";
import { FormStore } from "./form-store.ts";

/** A form being filled, and who keeps what is typed. */
export interface OpenForm {
  readonly store: FormStore;
  readonly autosave: DraftAutosave;
  /** When what it began with was kept, in UTC milliseconds; null for a form that began empty. */
  readonly since: number | null;
}

function keyOf(target: FormTarget): string {
  return JSON.stringify("taskId" in target ? [target.taskId] : [target.flowId, target.node]);
}

/** Forms half filled, by what they are for: going elsewhere and coming back loses nothing, nor does a crash. */
export class Drafts {
  readonly #calls: DraftCalls;
  #reminded = false;
  readonly #forms = new Map<string, OpenForm>();

  constructor(calls: DraftCalls) {
    this.#calls = calls;
  }

  /** The form as it is filled here; else with what main kept; else empty. */
  open(target: FormTarget, form: FormDescription, draft: FormDraft | null): OpenForm {
    return (
      this.#forms.get(keyOf(target)) ??
      this.#begin(target, new FormStore(form, draft ?? undefined), draft === null ? null : draft.saved)
    );
  }

  /** A form as it is filled now; undefined when nobody has opened it. */
  get(target: FormTarget): OpenForm | undefined {
    return this.#forms.get(keyOf(target));
  }

  /** True once: a person who comes in is told a single time of what they had begun. */
  remindOnce(): boolean {
    const isFirst = !this.#reminded;
    this.#reminded = true;
    return isFirst;
  }

  /** What was typed for something else, or had been discarded, goes on here. */
  resume(target: FormTarget, { store }: Pick<OpenForm, "store">): void {
    this.#forget(target);
    this.#begin(target, store, null).autosave.saveAll();
  }

  /** What was typed has been sent; main keeps no draft of it any more. */
  sent(target: FormTarget): void {
    this.#forget(target);
  }

  /** Nobody wants what was typed. */
  async discard(target: FormTarget): Promise<void> {
    this.#forget(target);
    await this.#calls.discard(target);
  }

  #begin(target: FormTarget, store: FormStore, since: number | null): OpenForm {
    const save = (values: FormValues, base: FormValues) => this.#calls.save(target, values, base);
    const kept = { store, autosave: new DraftAutosave(store, since, { save }), since };
    this.#forms.set(keyOf(target), kept);
    return kept;
  }

  #forget(target: FormTarget): void {
    this.get(target)?.autosave.stop();
    this.#forms.delete(keyOf(target));
  }
}

const DraftsContext = createContext<Drafts | null>(null);

export const DraftsProvider = DraftsContext;

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  if (drafts === null) throw new Error("useDrafts needs a DraftsProvider above");
  return drafts;
}
