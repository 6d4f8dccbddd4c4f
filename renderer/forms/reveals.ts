import { isWithin, pathKey, type ValuePath } from "./field-path.ts";

type Reveal = (row: number) => void;

/** Tables that bring a row into sight when somebody wants to go there. */
export class Reveals {
  readonly #tables = new Map<string, { readonly path: ValuePath; readonly reveal: Reveal }>();

  /** Returns a function that takes it back. */
  add(path: ValuePath, reveal: Reveal): () => void {
    const key = pathKey(path);
    this.#tables.set(key, { path, reveal });
    return () => this.#tables.delete(key);
  }

  /** Brings the row of every table on the way into sight. */
  reveal(path: ValuePath): void {
    for (const table of this.#tables.values()) {
      const row = path[table.path.length];
      if (typeof row === "number" && isWithin(table.path, path)) table.reveal(row);
    }
  }
}
