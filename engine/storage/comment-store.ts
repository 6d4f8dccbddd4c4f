import { isId } from "../base/is-id.ts";
import type { CommentRecord, StoredMention } from "../base/records.ts";
import type { WritableDb } from "./database.ts";

type Row = Omit<CommentRecord, "mentions"> & { readonly mentions: string };

interface Summary {
  readonly process: number;
  readonly count: number;
  readonly openId: number | null;
}

export interface CommentSummary {
  readonly process: number;
  readonly count: number;
  readonly open: CommentRecord | undefined;
}

const columns = `comment.id, comment.process, comment.author, comment.at, text, mentions, edited, withdrawn,
  withdrawn_by AS withdrawnBy, asked, answer, answers`;

/** A question waits as long as who is asked is here. */
const isOpen = `asked IS NOT NULL AND answer IS NULL AND withdrawn IS NULL
  AND EXISTS (SELECT 1 FROM person WHERE person.id = asked AND person.active = 1)`;

/** What people said about processes. */
export class CommentStore {
  readonly #byId;
  readonly #pageUp;
  readonly #pageDown;
  readonly #count;
  readonly #rows;
  readonly #question;
  readonly #summaries;
  readonly #texts;
  readonly #insert;
  readonly #edit;
  readonly #withdraw;
  readonly #answer;

  constructor(db: WritableDb) {
    this.#byId = db.query<[number], Row>(`SELECT ${columns} FROM comment WHERE id = ?`);
    this.#pageUp = db.query<[number, number, number], Row>(
      `SELECT ${columns} FROM comment WHERE process = ? AND id > ? ORDER BY id LIMIT ?`,
    );
    this.#pageDown = db.query<[number, number, number], Row>(
      `SELECT ${columns} FROM comment WHERE process = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    );
    this.#count = db.query<[number, number], { count: number }>(
      "SELECT count(*) AS count FROM (SELECT 1 FROM comment WHERE process = ? AND withdrawn IS NULL LIMIT ?)",
    );
    this.#rows = db.query<[number, number], { count: number }>(
      "SELECT count(*) AS count FROM (SELECT 1 FROM comment WHERE process = ? LIMIT ?)",
    );
    this.#question = db.query<[number], Row>(
      `SELECT ${columns} FROM comment WHERE process = ? AND ${isOpen} ORDER BY id LIMIT 1`,
    );
    this.#summaries = db.query<[number, string], Summary>(
      `SELECT asked_of.value AS process,
         (SELECT count(*) FROM (SELECT 1 FROM comment WHERE process = asked_of.value AND withdrawn IS NULL LIMIT ?)) AS count,
         (SELECT id FROM comment WHERE process = asked_of.value AND ${isOpen} ORDER BY id LIMIT 1) AS openId
       FROM json_each(?) AS asked_of`,
    );
    this.#texts = db.query<[number], { text: string }>(
      "SELECT text FROM comment WHERE process = ? AND withdrawn IS NULL ORDER BY id",
    );
    this.#insert = db.statement<[number, number, number, string, string, number | null, number | null]>(
      "INSERT INTO comment (process, author, at, text, mentions, asked, answers) VALUES (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#edit = db.statement<[string, string, number | null, number]>(
      "UPDATE comment SET text = ?, mentions = ?, edited = ? WHERE id = ?",
    );
    this.#withdraw = db.statement<[number | null, number | null, number]>(
      "UPDATE comment SET withdrawn = ?, withdrawn_by = ? WHERE id = ?",
    );
    this.#answer = db.statement<[number | null, number]>("UPDATE comment SET answer = ? WHERE id = ?");
  }

  find(id: number): CommentRecord | undefined {
    const row = isId(id) ? this.#byId.get(id) : undefined;
    return row && parse(row);
  }

  /** Up to `limit` of a process, behind the one with id `after`, oldest first; also those that were withdrawn. */
  after(process: number, after: number, limit: number): readonly CommentRecord[] {
    return this.#pageUp.all(process, after, limit).map(parse);
  }

  /** The same, newest first. */
  before(process: number, before: number, limit: number): readonly CommentRecord[] {
    return this.#pageDown.all(process, before, limit).map(parse);
  }

  /** How many stand in a process, counted up to `limit`. */
  count(process: number, limit: number): number {
    return this.#count.get(process, limit)?.count ?? 0;
  }

  /** The same with those that were withdrawn. */
  countAll(process: number, limit: number): number {
    return this.#rows.get(process, limit)?.count ?? 0;
  }

  /** The oldest question in a process that nobody has answered. */
  openQuestion(process: number): CommentRecord | undefined {
    const row = this.#question.get(process);
    return row && parse(row);
  }

  /** Of each process how many comments stand, counted up to `limit`, and the oldest question that nobody has answered. */
  summaries(processes: readonly number[], limit: number): readonly CommentSummary[] {
    if (processes.length === 0) return [];
    return this.#summaries.all(limit, JSON.stringify(processes)).map(({ process, count, openId }) => ({
      process,
      count,
      open: openId === null ? undefined : this.find(openId),
    }));
  }

  /** What the comments of a process say, oldest first; nothing of those that were withdrawn. */
  textsOf(process: number): readonly string[] {
    return this.#texts.all(process).map(({ text }) => text);
  }

  /** What each comment of a process says, by its id; null of one that was withdrawn. */
  contents(process: number): ReadonlyMap<number, string | null> {
    const all = this.after(process, 0, Number.MAX_SAFE_INTEGER);
    return new Map(all.map(({ id, text, withdrawn }) => [id, withdrawn === null ? text : null]));
  }

  insert(comment: Omit<CommentRecord, "id" | "edited" | "withdrawn" | "withdrawnBy" | "answer">): number {
    const { process, author, at, text, mentions, asked, answers } = comment;
    const { lastInsertRowid } = this.#insert(process, author, at, text, JSON.stringify(mentions), asked, answers);
    return Number(lastInsertRowid);
  }

  edit(id: number, { text, mentions, edited }: Pick<CommentRecord, "text" | "mentions" | "edited">): void {
    this.#edit(text, JSON.stringify(mentions), edited, id);
  }

  /** Null: it stands again. */
  withdraw(id: number, by: { readonly at: number; readonly person: number } | null): void {
    this.#withdraw(by?.at ?? null, by?.person ?? null, id);
  }

  /** Which comment answers a question; null: none does. */
  setAnswer(id: number, answer: number | null): void {
    this.#answer(answer, id);
  }
}

function parse(row: Row): CommentRecord {
  return { ...row, mentions: JSON.parse(row.mentions) as readonly StoredMention[] };
}
