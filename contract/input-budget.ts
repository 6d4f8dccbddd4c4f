/** How much one question may bring. */
export interface InputBudget {
  /** Values, the inner ones included; what is mentioned twice counts twice. */
  readonly nodes: number;
  /** Of texts, two for each UTF-16 unit, and of bytes. */
  readonly bytes: number;
}

/** More than the largest form with all its rows, and what main reads and saves without anybody noticing. */
export const usualBudget: InputBudget = { nodes: 50_000, bytes: 4_000_000 };

/** For whoever has not signed in. */
export const openBudget: InputBudget = { nodes: 200, bytes: 64_000 };

/** Deeper than any question of ours. */
const maxDepth = 64;

export type InputVerdict = "fits" | "too-large" | "malformed";

/**
 * Whether a question may be looked at any further. Looks at each object once, and at no more of them than the budget allows.
 * Malformed is what no honest window sends: a `__proto__` key, which schemas drop without a word, a circle, a nest deeper
 * than any form, or anything but JSON, undefined and bytes.
 */
export function examineInput(input: unknown, budget: InputBudget): InputVerdict {
  return new Examination(budget).verdict(input);
}

/** Of an object with all that is in it. */
interface Size extends InputBudget {
  /** How many levels there are below it. */
  readonly height: number;
}

class Examination {
  readonly #budget: InputBudget;
  /** Undefined while an object is being looked at. */
  readonly #sizes = new Map<object, Size | undefined>();
  #nodes = 0;
  #bytes = 0;

  constructor(budget: InputBudget) {
    this.#budget = budget;
  }

  verdict(input: unknown): InputVerdict {
    const height = this.#visit(input, 0);
    return typeof height === "number" ? "fits" : height;
  }

  /** How many levels there are below a value, or why to stop. */
  #visit(value: unknown, depth: number): number | Exclude<InputVerdict, "fits"> {
    if (typeof value === "string") return this.#add(1, 2 * value.length) ?? 0;
    if (typeof value === "object" && value !== null) return this.#visitObject(value, depth);
    const isScalar = value === null || value === undefined || typeof value === "number" || typeof value === "boolean";
    return isScalar ? (this.#add(1, 0) ?? 0) : "malformed";
  }

  #visitObject(value: object, depth: number): number | Exclude<InputVerdict, "fits"> {
    if (depth > maxDepth) return "malformed";
    if (value instanceof Uint8Array) return this.#add(1, value.byteLength) ?? 0;
    if (this.#sizes.has(value)) return this.#visitAgain(this.#sizes.get(value), depth);
    const before = { nodes: this.#nodes, bytes: this.#bytes };
    this.#sizes.set(value, undefined);
    const height = Array.isArray(value) ? this.#visitList(value, depth) : this.#visitRecord(value, depth);
    if (typeof height === "number") {
      this.#sizes.set(value, { nodes: this.#nodes - before.nodes, bytes: this.#bytes - before.bytes, height });
    }
    return height;
  }

  #visitAgain(size: Size | undefined, depth: number) {
    if (size === undefined || depth + size.height > maxDepth) return "malformed";
    return this.#add(size.nodes, size.bytes) ?? size.height;
  }

  #visitList(list: readonly unknown[], depth: number) {
    // a list may be far longer than what is in it
    if (list.length > this.#budget.nodes) return "too-large";
    if (Object.keys(list).length !== list.length) return "malformed";
    return this.#visitAll(list, depth);
  }

  #visitRecord(record: object, depth: number) {
    const prototype: unknown = Object.getPrototypeOf(record);
    if ((prototype !== Object.prototype && prototype !== null) || Object.hasOwn(record, "__proto__"))
      return "malformed";
    const keys = Object.keys(record);
    // to count so many fields takes a while, to read them several times as long
    if (keys.length > this.#budget.nodes) return "too-large";
    for (const key of keys) {
      const stop = this.#add(0, 2 * key.length);
      if (stop !== null) return stop;
    }
    return this.#visitAll(valuesOf(record, keys), depth);
  }

  #visitAll(values: Iterable<unknown>, depth: number): number | Exclude<InputVerdict, "fits"> {
    let height: number | Exclude<InputVerdict, "fits"> = this.#add(1, 0) ?? 0;
    for (const value of values) {
      if (typeof height !== "number") return height;
      const below = this.#visit(value, depth + 1);
      height = typeof below === "number" ? Math.max(height, below + 1) : below;
    }
    return height;
  }

  #add(nodes: number, bytes: number): "too-large" | null {
    this.#nodes += nodes;
    this.#bytes += bytes;
    return this.#nodes > this.#budget.nodes || this.#bytes > this.#budget.bytes ? "too-large" : null;
  }
}

/** One by one: `Object.values` takes several times as long for a record of many fields. */
function* valuesOf(record: object, keys: readonly string[]): Generator {
  for (const key of keys) yield (record as Readonly<Record<string, unknown>>)[key];
}
