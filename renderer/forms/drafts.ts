import { createContext, use } from "react";
import type { FormDescription } from "../../engine/contract/index.ts";
import { FormStore } from "./form-store.ts";

/** Forms half filled, by what they are for: going elsewhere and coming back loses nothing. */
export class Drafts {
  readonly #stores = new Map<string, FormStore>();

  open(key: string, form: FormDescription): FormStore {
    const known = this.#stores.get(key);
    if (known !== undefined) return known;
    const store = new FormStore(form);
    this.#stores.set(key, store);
    return store;
  }

  /** A form as it is filled now; undefined when nobody has opened it. */
  peek(key: string): FormStore | undefined {
    return this.#stores.get(key);
  }

  /** What was typed under another key goes on here. */
  keep(key: string, store: FormStore): void {
    this.#stores.set(key, store);
  }

  /** What was typed has been sent. */
  discard(key: string): void {
    this.#stores.delete(key);
  }
}

const DraftsContext = createContext<Drafts | null>(null);

export const DraftsProvider = DraftsContext;

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  if (drafts === null) throw new Error("useDrafts needs a DraftsProvider above");
  return drafts;
}
