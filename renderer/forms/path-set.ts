import { pathKey, type ValuePath } from "./field-path.ts";

/** A set of places in a form. */
export class PathSet {
  #paths = new Map<string, ValuePath>();

  get size(): number {
    return this.#paths.size;
  }

  has(path: ValuePath): boolean {
    return this.#paths.has(pathKey(path));
  }

  add(path: ValuePath): void {
    this.#paths.set(pathKey(path), path);
  }

  delete(path: ValuePath): void {
    this.#paths.delete(pathKey(path));
  }

  /** Follows what moved; what is gone is no longer in the set. */
  move(after: (path: ValuePath) => ValuePath | undefined): void {
    const moved = [...this].map(after).filter((path) => path !== undefined);
    this.#paths = new Map(moved.map((path) => [pathKey(path), path]));
  }

  [Symbol.iterator](): Iterator<ValuePath> {
    return this.#paths.values();
  }
}
