import type { WritableDb } from "../database.ts";
import type { Expression } from "./expression.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Where a walk along the hits goes on. */
interface Behind {
  readonly after?: number | undefined;
  readonly sort?: "newest" | "oldest" | undefined;
}

/** How far the index is filled. */
interface SearchProgress {
  /** What its words were made by. */
  readonly of: string;
  /** Processes with a lower id are not in it yet. */
  readonly below: number;
}

/** As many as an office works on at the same time. */
const maxSaved = 2_000;

const largestId = Number.MAX_SAFE_INTEGER;

/** By which words each process is found. The words are folded and told apart before they come here. */
export class SearchIndex {
  readonly vocabulary: Vocabulary;
  /** The words of the processes that were saved last: most changes of a process don't change by what it is found. */
  readonly #saved = new Map<number, string>();
  readonly #replace;
  readonly #newest;
  readonly #oldest;
  readonly #between;
  readonly #count;
  readonly #progress;
  readonly #setProgress;

  constructor(db: WritableDb) {
    this.vocabulary = new Vocabulary(db);
    db.onUndone(() => this.#saved.clear());
    this.#replace = db.statement<[number, string]>("INSERT OR REPLACE INTO process_text (rowid, words) VALUES (?, ?)");
    const hits = "SELECT rowid AS id FROM process_text WHERE process_text MATCH ?";
    this.#newest = db.query<[string, number, number], { id: number }>(
      `${hits} AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
    );
    this.#oldest = db.query<[string, number, number], { id: number }>(`${hits} AND rowid > ? ORDER BY rowid LIMIT ?`);
    this.#between = db.query<[string, number, number], { id: number }>(`${hits} AND rowid BETWEEN ? AND ?`);
    this.#count = db.query<[string], { count: number }>(
      "SELECT count(*) AS count FROM process_text WHERE process_text MATCH ?",
    );
    this.#progress = db.query<[], SearchProgress>("SELECT of, below FROM search_progress");
    this.#setProgress = db.statement<[string, number]>(
      "INSERT OR REPLACE INTO search_progress (only, of, below) VALUES (1, ?, ?)",
    );
  }

  /** From now on the process is found by these words and terms alone. */
  save(process: number, words: ReadonlySet<string>): void {
    const text = [...words].join(" ");
    if (this.#saved.get(process) === text) return;
    this.#replace(process, text);
    this.vocabulary.add(words);
    this.#remember(process, text);
  }

  /** Up to `limit` processes. */
  find(expression: Expression, limit: number, { after, sort = "newest" }: Behind = {}): readonly number[] {
    const rows =
      sort === "newest"
        ? this.#newest.all(expression, after ?? largestId, limit)
        : this.#oldest.all(expression, after ?? 0, limit);
    return rows.map(({ id }) => id);
  }

  /** Those with an id from `first` to `last`. */
  findBetween(expression: Expression, first: number, last: number): readonly number[] {
    return this.#between.all(expression, first, last).map(({ id }) => id);
  }

  progress(): SearchProgress | undefined {
    return this.#progress.get();
  }

  setProgress({ of, below }: SearchProgress): void {
    this.#setProgress(of, below);
  }

  #remember(process: number, text: string): void {
    this.#saved.delete(process);
    this.#saved.set(process, text);
    const [oldest] = this.#saved.keys();
    if (oldest !== undefined && this.#saved.size > maxSaved) this.#saved.delete(oldest);
  }

  /** Exactly how many there are. */
  count(expression: Expression): number {
    return this.#count.get(expression)?.count ?? 0;
  }
}
