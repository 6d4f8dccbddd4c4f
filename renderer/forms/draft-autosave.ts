import type { FormValues } from "../../engine/contract/index.ts";
import { IntrayError } from "../api/intray-error.ts";
import type { FormStore } from "./form-store.ts";

/** How far what was typed is safe. */
export type SaveState =
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: number }
  | { readonly state: "failed" };

export interface AutosaveOptions {
  /** Resolves with the moment once the values are safe on disk. */
  readonly save: (values: FormValues, base: FormValues) => Promise<number>;
  /** Calls back after so many milliseconds; returns what calls that off. */
  readonly after?: (milliseconds: number, call: () => void) => () => void;
}

const nothingSaved = { values: {}, base: {} };

/** A save that takes longer than this many milliseconds is told; a quicker one would only flicker. */
const slowAfterMs = 300;
/** When it could not be kept, it is tried again after this many milliseconds. */
const retryAfterMs = 2_000;
/** Main may answer otherwise next time. */
const transient: ReadonlySet<string> = new Set(["locked", "storage.unavailable", "internal"]);

function afterWhile(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * Sees to it that what is typed into a form is kept in main: each change at once, and those made while one is on its way
 * together after it. What was typed just before the window closes or is ended is safe that way. Knows no React.
 */
export class DraftAutosave {
  readonly #store: FormStore;
  readonly #save: AutosaveOptions["save"];
  readonly #after: NonNullable<AutosaveOptions["after"]>;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: () => void;
  #state: SaveState;
  /** What is safe, or never needs to be: the form as it was opened. */
  #saved: { readonly values: FormValues; readonly base: FormValues };
  #cancelRetry: (() => void) | null = null;
  #busy = false;
  #paused = false;

  /** `savedAt`: the store holds what was kept then. */
  constructor(store: FormStore, savedAt: number | null, { save, after = afterWhile }: AutosaveOptions) {
    this.#store = store;
    this.#save = save;
    this.#after = after;
    this.#saved = { values: store.values, base: store.base };
    this.#state = savedAt === null ? { state: "untouched" } : { state: "saved", at: savedAt };
    this.#unsubscribe = store.subscribe(() => this.#saveChanges());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until something changes. */
  get state(): SaveState {
    return this.#state;
  }

  /** While the form is being sent nothing is kept: what is sent is no draft any more. */
  pause(): void {
    this.#paused = true;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  /** The form was not accepted: go on. */
  resume(): void {
    this.#paused = false;
    this.#saveChanges();
  }

  /** Nobody has kept what the store holds: see to it. */
  saveAll(): void {
    this.#saved = nothingSaved;
    this.#saveChanges();
  }

  /** For good: the form was sent or discarded. */
  stop(): void {
    this.pause();
    this.#unsubscribe();
  }

  #saveChanges(): void {
    if (this.#paused || this.#busy || this.#cancelRetry !== null) return;
    const { values, base, isDirty } = this.#store;
    if (values === this.#saved.values && base === this.#saved.base) return;
    // what was kept of a form that says nothing of the person's any more would come back
    if (!isDirty && this.#state.state === "untouched") return;
    void this.#flush(values, base);
  }

  async #flush(values: FormValues, base: FormValues): Promise<void> {
    this.#busy = true;
    if (this.#state.state === "untouched") this.#setState({ state: "saving" });
    const cancelSlow = this.#after(slowAfterMs, () => this.#setState({ state: "saving" }));
    let retry = false;
    try {
      const at = await this.#save(values, base);
      this.#saved = { values, base };
      this.#setState({ state: "saved", at });
    } catch (error) {
      this.#setState({ state: "failed" });
      retry = error instanceof IntrayError && transient.has(error.code);
      // what main will never take is not offered to it again until it is something else
      if (!retry) this.#saved = { values, base };
    }
    cancelSlow();
    this.#busy = false;
    if (retry && !this.#paused) this.#cancelRetry = this.#after(retryAfterMs, () => this.#retry());
    else this.#saveChanges();
  }

  #retry(): void {
    this.#cancelRetry = null;
    this.#saveChanges();
  }

  #setState(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
