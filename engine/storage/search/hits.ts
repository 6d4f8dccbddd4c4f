import type { SearchIndex } from "./search-index.ts";
import type { Expression } from "./expression.ts";

/** So many ids are asked about at once. */
const windowSize = 8_192;

/** Whether a process is among the hits of an expression that has very many: asked window by window, as they are needed. */
export class Hits {
  readonly #index: SearchIndex;
  readonly #expression: Expression;
  readonly #windows = new Map<number, ReadonlySet<number>>();

  constructor(index: SearchIndex, expression: Expression) {
    this.#index = index;
    this.#expression = expression;
  }

  has(process: number): boolean {
    const window = Math.floor(process / windowSize);
    const known = this.#windows.get(window) ?? this.#ask(window);
    return known.has(process);
  }

  #ask(window: number): ReadonlySet<number> {
    const first = window * windowSize;
    const found = new Set(this.#index.findBetween(this.#expression, first, first + windowSize - 1));
    this.#windows.set(window, found);
    return found;
  }
}
