import { createContext, use } from "react";

/** Something that can be taken back. */
export interface Undoable {
  /** The audit entry that it left. */
  readonly entry: number;
  /** What was done, in words. */
  readonly description: string;
  /** Where to go once it is taken back. */
  readonly onUndone?: () => void;
}

/** As far as anybody remembers what they did. */
const deepest = 50;

/** What the person did, newest last; each can be taken back once. */
export class UndoStack {
  readonly #done: Undoable[] = [];

  push(one: Undoable): void {
    this.#done.push(one);
    if (this.#done.length > deepest) this.#done.shift();
  }

  /** The newest, or that of an entry; gone from the stack afterwards. */
  pop(entry?: number): Undoable | undefined {
    if (entry === undefined) return this.#done.pop();
    const index = this.#done.findLastIndex((one) => one.entry === entry);
    return index < 0 ? undefined : this.#done.splice(index, 1)[0];
  }
}

const UndoContext = createContext<UndoStack | null>(null);

export const UndoProvider = UndoContext;

export function useUndoStack(): UndoStack {
  const stack = use(UndoContext);
  if (stack === null) throw new Error("useUndoStack needs an UndoProvider above");
  return stack;
}
