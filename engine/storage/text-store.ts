import type { Json } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";

/** Past this, the older hits of a search are left out: nobody reads them, and ranking them all takes seconds. */
export const maxHits = 5_000;

/** The words of each process's data and record, for search. */
export class TextStore {
  readonly #replace;
  readonly #delete;

  constructor(db: WritableDb) {
    this.#replace = db.statement<[number, string]>("INSERT OR REPLACE INTO process_text (rowid, words) VALUES (?, ?)");
    this.#delete = db.statement<[number]>("DELETE FROM process_text WHERE rowid = ?");
  }

  /** Keeps the words of `values` for a process. */
  save(process: number, values: readonly Json[]): void {
    const words = searchTextOf(values);
    if (words === "") this.#delete(process);
    else this.#replace(process, words);
  }
}

/** A search for processes that have every word, each by its beginning; null when nothing can be searched for. */
export function searchFor(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(" ");
}

/** Its words, as search keeps them. */
export function searchTextOf(value: Json | readonly Json[]): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .filter(([name]) => !("file" in value) || name === "name") // of a file its name; nobody searches for a hash
    .map(([, inner]: [string, Json]) => searchTextOf(inner))
    .filter(Boolean)
    .join(" ");
}
