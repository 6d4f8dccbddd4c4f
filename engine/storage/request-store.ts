import type { RequestGroup } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { WritableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";
import type { Expression } from "./search/expression.ts";

/** A process that its starter has something to do for: a task of theirs, or a question that they are asked. */
const ownTask = `SELECT task.process FROM task
  WHERE task.owner = ? AND task.status = 'ASSIGNED' AND task.owner = task.started_by`;
const ownQuestion =
  "SELECT comment.process FROM comment WHERE asked = ? AND asked IS NOT NULL AND answer IS NULL AND withdrawn IS NULL";
const noAction = `NOT EXISTS (${ownTask} AND task.process = process.id)
  AND NOT EXISTS (${ownQuestion} AND comment.process = process.id)`;

export interface RequestFilter {
  /** Behind this process, as its group is ordered. */
  readonly after?: { readonly id: number; readonly finished: number | null } | undefined;
  readonly flow?: string | undefined;
  /** The search index has them by this. */
  readonly said?: Expression | null | undefined;
}

/** Further comments are said as "99+". */
const countedUpTo = 100;

/** What a row says of a process beside its course. */
export interface RequestMarks {
  readonly reminded: number | null;
  readonly withdrawn: number | null;
  readonly comments: number;
  /** The oldest question that nobody has answered. */
  readonly asking: number | null;
  /** The task in which something was decided last. */
  readonly decided: number | null;
  readonly unread: boolean;
}

/** Processes by who started them; those that other processes started are nobody's request. Answers with ids. */
export class RequestStore {
  readonly #queries;
  readonly #marks;
  readonly #setReminded;
  readonly #setWithdrawn;
  readonly #isDecided;
  readonly #durations;
  readonly #allMarks;

  constructor(db: WritableDb) {
    this.#queries = new QueryCache(db);
    this.#marks = db.query<[number], { reminded: number | null; withdrawn: number | null }>(
      "SELECT reminded, withdrawn FROM request WHERE process = ?",
    );
    this.#setReminded = db.statement<[number, number]>(
      "INSERT INTO request (process, reminded) VALUES (?, ?) ON CONFLICT DO UPDATE SET reminded = excluded.reminded",
    );
    this.#setWithdrawn = db.statement<[number, number | null]>(
      "INSERT INTO request (process, withdrawn) VALUES (?, ?) ON CONFLICT DO UPDATE SET withdrawn = excluded.withdrawn",
    );
    this.#allMarks = db.query<[number, number, string], Omit<RequestMarks, "unread"> & { id: number; unread: 0 | 1 }>(
      `SELECT wanted.value AS id, reminded, withdrawn,
         (SELECT count(*) FROM
           (SELECT 1 FROM comment WHERE comment.process = wanted.value AND comment.withdrawn IS NULL LIMIT ?)) AS comments,
         (SELECT comment.id FROM comment WHERE comment.process = wanted.value AND asked IS NOT NULL AND answer IS NULL
            AND comment.withdrawn IS NULL
            AND EXISTS (SELECT 1 FROM person WHERE person.id = asked AND person.active = 1)
            ORDER BY comment.id LIMIT 1) AS asking,
         (SELECT task.id FROM task WHERE task.process = wanted.value AND decision IS NOT NULL ORDER BY task.id DESC LIMIT 1)
           AS decided,
         EXISTS (SELECT 1 FROM notification WHERE notification.process = wanted.value AND person = ? AND read IS NULL
           AND (comment IS NULL OR EXISTS
             (SELECT 1 FROM comment AS told WHERE told.id = notification.comment AND told.withdrawn IS NULL))) AS unread
       FROM json_each(?) AS wanted LEFT JOIN request ON request.process = wanted.value`,
    );
    this.#durations = db.query<[string, number], { duration: number }>(
      "SELECT finished - created AS duration FROM process WHERE flow = ? AND status = 'DONE' ORDER BY id DESC LIMIT ?",
    );
    this.#isDecided = db.query<[number, number], object>(
      `WITH RECURSIVE family (id) AS (
         SELECT ?
         UNION ALL SELECT child.id FROM family
           JOIN task ON task.process = family.id AND task.kind = 'SUBPROCESS'
           JOIN process AS child ON child.parent_task = task.id)
       SELECT 1 FROM family JOIN task ON task.process = family.id
         WHERE task.status = 'DONE' AND task.kind = 'HUMAN' AND task.owner IS NOT ? LIMIT 1`,
    );
  }

  /** Up to `limit` ids of a group, the newest first; what has ended by when it did. */
  page(person: number, group: RequestGroup, filter: RequestFilter, limit: number): readonly number[] {
    const { sql, values } = asked(person, group, filter);
    return this.#queries
      .prepare<{ id: number }>(`${sql} LIMIT ?`)
      .all(...values, limit)
      .map(({ id }) => id);
  }

  /** How many there are, counted up to `limit`. */
  count(person: number, group: RequestGroup, limit: number): number {
    const { sql, values } = asked(person, group, {});
    const counted = `SELECT count(*) AS count FROM (${sql} LIMIT ?)`;
    return this.#queries.prepare<{ count: number }>(counted).get(...values, limit)?.count ?? 0;
  }

  /** Whether its starter has something to do for it. */
  needsAction(person: number, process: number): boolean {
    const sql = `SELECT 1 FROM process WHERE id = ? AND NOT (${noAction})`;
    return this.#queries.prepare<object>(sql).get(process, person, person) !== undefined;
  }

  /** Whether anybody but the person has completed a task of it, or of a process that it started. */
  isDecided(process: number, person: number): boolean {
    return this.#isDecided.get(process, person) !== undefined;
  }

  /** What rows say of these processes to a person, read at once; by their ids. */
  marksOfAll(ids: readonly number[], person: number): ReadonlyMap<number, RequestMarks> {
    const rows = this.#allMarks.all(countedUpTo, person, JSON.stringify(ids));
    return new Map(rows.map(({ id, unread, ...marks }) => [id, { ...marks, unread: unread === 1 }]));
  }

  /** How long the newest `limit` processes of a flow took that are done, in milliseconds. */
  durationsOf(flow: string, limit: number): readonly number[] {
    return this.#durations.all(flow, limit).map(({ duration }) => duration);
  }

  /** When somebody was reminded of it, and when it was withdrawn. */
  marksOf(process: number): { readonly reminded: number | null; readonly withdrawn: number | null } {
    return this.#marks.get(process) ?? { reminded: null, withdrawn: null };
  }

  setReminded(process: number, at: number): void {
    this.#setReminded(process, at);
  }

  /** Null: it goes on. */
  setWithdrawn(process: number, at: number | null): void {
    this.#setWithdrawn(process, at);
  }
}

function asked(person: number, group: RequestGroup, { after, flow, said = null }: RequestFilter) {
  const isOpen = group !== "ended";
  const conditions = new Conditions().and("process.started_by = ?", person).and("process.parent_task IS NULL");
  conditions.and(isOpen ? "process.status = 'NEW'" : "process.status <> 'NEW'");
  if (group === "running") conditions.and(noAction, person, person);
  if (group === "action") conditions.and(`process.id IN (${ownTask} UNION ${ownQuestion})`, person, person);
  if (after) {
    if (isOpen) conditions.and("process.id < ?", after.id);
    else conditions.and("(process.finished, process.id) < (?, ?)", after.finished ?? 0, after.id);
  }
  conditions.equals("process.flow", flow).said("process.id", said);
  const order = isOpen ? "process.id DESC" : "process.finished DESC, process.id DESC";
  return { sql: `SELECT process.id FROM process WHERE ${conditions.sql} ORDER BY ${order}`, values: conditions.values };
}
