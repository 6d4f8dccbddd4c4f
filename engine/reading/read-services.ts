import type { Language } from "../contract/index.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import type { Stores } from "../storage/stores.ts";

/** What reading needs: where rows are, which flows give them words, and in which language. */
export interface ReadServices {
  readonly stores: Stores;
  readonly flows: FlowRegistry;
  readonly language: Language;
  /** UTC milliseconds. */
  readonly now: number;
}
