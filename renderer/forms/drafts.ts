import { createContext, use } from "react";
import type { FormDescription, FormDraft, FormPlace, FormValues } from "../../engine/contract/index.ts";
import type { DraftCalls } from "../api/draft-queries.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { FormStore } from "./form-store.ts";

/** A form being filled, and who keeps what is typed. */
export interface KeptForm {
  readonly store: FormStore;
  readonly keeper: DraftKeeper;
  /** When what it began with was kept, in UTC milliseconds; null for a form that began empty. */
  readonly since: number | null;
}

function keyOf(place: FormPlace): string {
  return JSON.stringify("taskId" in place ? [place.taskId] : [place.flowId, place.node]);
}

/** Forms half filled, by what they are for: going elsewhere and coming back loses nothing, nor does a crash. */
export class Drafts {
  readonly #calls: DraftCalls;
  #reminded = false;
  readonly #forms = new Map<string, KeptForm>();

  constructor(calls: DraftCalls) {
    this.#calls = calls;
  }

  /** The form as it is filled here; else with what main kept; else empty. */
  open(place: FormPlace, form: FormDescription, draft: FormDraft | null): KeptForm {
    return (
      this.#forms.get(keyOf(place)) ??
      this.#begin(place, new FormStore(form, draft ?? undefined), draft === null ? null : draft.saved)
    );
  }

  /** A form as it is filled now; undefined when nobody has opened it. */
  peek(place: FormPlace): KeptForm | undefined {
    return this.#forms.get(keyOf(place));
  }

  /** True once: a person who comes in is told a single time of what they had begun. */
  remindOnce(): boolean {
    const isFirst = !this.#reminded;
    this.#reminded = true;
    return isFirst;
  }

  /** What was typed for something else, or had been discarded, goes on here. */
  resume(place: FormPlace, { store }: KeptForm): void {
    this.#forget(place);
    this.#begin(place, store, null).keeper.keepAll();
  }

  /** What was typed has been sent; main keeps no draft of it any more. */
  sent(place: FormPlace): void {
    this.#forget(place);
  }

  /** Nobody wants what was typed. */
  async discard(place: FormPlace): Promise<void> {
    this.#forget(place);
    await this.#calls.discard(place);
  }

  #begin(place: FormPlace, store: FormStore, since: number | null): KeptForm {
    const save = (values: FormValues, base: FormValues) => this.#calls.keep(place, values, base);
    const kept = { store, keeper: new DraftKeeper(store, since, { save }), since };
    this.#forms.set(keyOf(place), kept);
    return kept;
  }

  #forget(place: FormPlace): void {
    this.peek(place)?.keeper.stop();
    this.#forms.delete(keyOf(place));
  }
}

const DraftsContext = createContext<Drafts | null>(null);

export const DraftsProvider = DraftsContext;

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  if (drafts === null) throw new Error("useDrafts needs a DraftsProvider above");
  return drafts;
}
