import type { FormValues } from "../../engine/contract/index.ts";
import { IntrayError } from "../api/intray-error.ts";
import type { FormStore } from "./form-store.ts";

/** How far what was typed is safe. */
export type Kept =
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "failed" };

export interface KeeperOptions {
  /** Resolves with the moment once the values are safe on disk. */
  readonly save: (values: FormValues, base: FormValues) => Promise<number>;
  /** Calls back after so many milliseconds; returns what calls that off. */
  readonly after?: (milliseconds: number, call: () => void) => () => void;
}

const nothing = { draft: {}, base: {} };

/** A change is on its way to disk after this many milliseconds, however fast one types. */
const soon = 300;
/** When it could not be kept, it is tried again after this many milliseconds. */
const later = 2_000;
/** Main may answer otherwise next time. */
const passing: ReadonlySet<string> = new Set(["locked", "storage.unavailable", "internal"]);

function afterWhile(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

/** Sees to it that what is typed into a form is kept in main. Knows no React. */
export class DraftKeeper {
  readonly #store: FormStore;
  readonly #save: KeeperOptions["save"];
  readonly #after: NonNullable<KeeperOptions["after"]>;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: () => void;
  #kept: Kept;
  /** What is safe, or never needs to be: the form as it was opened. */
  #safe: { readonly draft: FormValues; readonly base: FormValues };
  #callOff: (() => void) | null = null;
  #busy = false;
  #held = false;

  /** `savedAt`: the store holds what was kept then. */
  constructor(store: FormStore, savedAt: number | null, { save, after = afterWhile }: KeeperOptions) {
    this.#store = store;
    this.#save = save;
    this.#after = after;
    this.#safe = { draft: store.draft, base: store.base };
    this.#kept = savedAt === null ? { state: "untouched" } : { state: "saved", at: savedAt };
    this.#unsubscribe = store.subscribe(() => this.#plan(soon));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  get kept(): Kept {
    return this.#kept;
  }

  /** While the form is being sent nothing is kept: what is sent is no draft any more. */
  hold(): void {
    this.#held = true;
    this.#callOff?.();
    this.#callOff = null;
  }

  /** The form was not accepted: go on. */
  release(): void {
    this.#held = false;
    this.#plan(soon);
  }

  /** Nobody has kept what the store holds: see to it. */
  keepAll(): void {
    this.#safe = nothing;
    this.#plan(soon);
  }

  /** For good: the form was sent or discarded. */
  stop(): void {
    this.hold();
    this.#unsubscribe();
  }

  #plan(milliseconds: number): void {
    if (this.#held || this.#busy || this.#callOff !== null) return;
    const { draft, base, isEdited } = this.#store;
    if ((draft === this.#safe.draft && base === this.#safe.base) || !isEdited) return;
    if (this.#kept.state !== "failed") this.#tell({ state: "saving" });
    this.#callOff = this.#after(milliseconds, () => void this.#keep());
  }

  async #keep(): Promise<void> {
    this.#callOff = null;
    this.#busy = true;
    const { draft, base } = this.#store;
    let wait = soon;
    try {
      const at = await this.#save(draft, base);
      this.#safe = { draft, base };
      this.#tell({ state: "saved", at });
    } catch (error) {
      this.#tell({ state: "failed" });
      wait = later;
      // what main will never take is not offered to it again until it is something else
      if (!(error instanceof IntrayError) || !passing.has(error.code)) this.#safe = { draft, base };
    }
    this.#busy = false;
    this.#plan(wait);
  }

  #tell(kept: Kept): void {
    this.#kept = kept;
    for (const listener of this.#listeners) listener();
  }
}
