import { isOneTypoAway } from "../../contract/search-terms.ts";
import type { WritableDb } from "../database.ts";

/** The shortest words that are known one by one; shorter ones are searched for by their beginnings. */
const shortest = 4;

/**
 * The words of letters alone that a process was ever found by, each once. What somebody typed is looked up among them: few
 * in number beside the processes, they are kept in memory, as one text with a line a word.
 */
export class Vocabulary {
  readonly #after;
  readonly #insert;
  #text = "\n";
  #last = 0;

  constructor(db: WritableDb) {
    this.#after = db.query<[number], { id: number; word: string }>(
      "SELECT id, word FROM search_word WHERE id > ? ORDER BY id",
    );
    this.#insert = db.statement<[string]>(
      "INSERT OR IGNORE INTO search_word (word) SELECT value FROM json_each(?) WHERE true",
    );
  }

  add(words: Iterable<string>): void {
    const known = [...words].filter((word) => word.length >= shortest && /^[\p{L}\p{M}]+$/u.test(word));
    if (known.length > 0) this.#insert(JSON.stringify(known));
  }

  /** Words that have `part` at their beginning or inside, it itself among them. */
  containing(part: string): readonly string[] {
    const found: string[] = [];
    const text = this.#upToDate();
    for (let at = text.indexOf(part); at >= 0; ) {
      const end = text.indexOf("\n", at);
      found.push(text.slice(text.lastIndexOf("\n", at) + 1, end));
      at = text.indexOf(part, end);
    }
    return found;
  }

  /** Words that are one typo away from `word`. */
  similar(word: string): readonly string[] {
    const text = this.#upToDate();
    const half = Math.floor(word.length / 2);
    // one typo leaves one of the halves as it is, unless the letters on both sides changed places
    const swapped = `${word.slice(0, half - 1)}${word[half] ?? ""}${word[half - 1] ?? ""}${word.slice(half + 1)}`;
    const near = [
      ...linesWith(text, `\n${word.slice(0, half)}`),
      ...linesWith(text, `${word.slice(half)}\n`),
      ...linesWith(text, `\n${swapped}\n`),
    ];
    return [...new Set(near)].filter((one) => one !== word && isOneTypoAway(word, one));
  }

  #upToDate(): string {
    const added = this.#after.all(this.#last);
    if (added.length > 0) {
      this.#last = added.at(-1)?.id ?? this.#last;
      this.#text += `${added.map(({ word }) => word).join("\n")}\n`;
    }
    return this.#text;
  }
}

function linesWith(text: string, part: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(part); at >= 0; ) {
    const inside = part.startsWith("\n") ? at + 1 : at;
    const end = text.indexOf("\n", inside);
    found.push(text.slice(text.lastIndexOf("\n", inside - 1) + 1, end));
    at = text.indexOf(part, end);
  }
  return found;
}
