import type { SearchResult } from "../contract/index.ts";
import type { Actor } from "../reading/actor.ts";
import { searchEverywhere } from "../reading/search-everywhere.ts";

/** Looking for words in all that the person sees. */
export class SearchDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /** Up to `limit` of each kind. */
  find(text: string, limit = 20): SearchResult {
    return searchEverywhere(this.#actor(), text, limit);
  }
}
