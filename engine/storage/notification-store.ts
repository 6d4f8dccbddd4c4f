import {
  groupOfKind,
  type NotificationGroup,
  type NotificationKind,
  notificationKinds,
} from "../contract/notification.ts";
import type { NotificationRecord } from "../base/records.ts";
import { Conditions } from "./conditions.ts";
import type { WritableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";
import { seen, type Visibility } from "./visibility.ts";

const columns = `notification.id, person, kind, at, notification.flow, notification.process, task, comment, author, entry,
  read`;

/** What a comment says that was withdrawn, nobody is told any more. */
const stands = `(comment IS NULL
  OR EXISTS (SELECT 1 FROM comment AS told WHERE told.id = notification.comment AND told.withdrawn IS NULL))`;

export interface NotificationFilter {
  /** Below this id. */
  readonly before?: number | undefined;
  readonly since?: number | undefined;
  readonly unread?: boolean | undefined;
  readonly group?: NotificationGroup | undefined;
  /** Kinds that are left out. */
  readonly muted: readonly NotificationKind[];
}

/** What each person is told. Its person sees only what is about processes that they see as things stand now. */
export class NotificationStore {
  readonly #queries;
  readonly #byId;
  readonly #insert;
  readonly #setRead;
  readonly #readOfProcess;
  readonly #readOfTask;
  readonly #readOfComment;
  readonly #readOfPerson;
  readonly #recall;
  readonly #deleteOld;
  readonly #lastId;

  constructor(db: WritableDb) {
    this.#queries = new QueryCache(db);
    this.#byId = db.query<[number], NotificationRecord>(`SELECT ${columns} FROM notification WHERE id = ?`);
    this.#insert = db.statement<
      [number, string, number, string, number, number | null, number | null, number | null, number | null]
    >(
      `INSERT INTO notification (person, kind, at, flow, process, task, comment, author, entry)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#setRead = db.statement<[number | null, number, number]>(
      "UPDATE notification SET read = ? WHERE id = ? AND person = ?",
    );
    this.#readOfProcess = db.statement<[number, number, number]>(
      "UPDATE notification SET read = ? WHERE process = ? AND person = ? AND read IS NULL",
    );
    this.#readOfTask = db.statement<[number, number]>(
      "UPDATE notification SET read = ? WHERE task = ? AND task IS NOT NULL AND read IS NULL",
    );
    this.#readOfComment = db.statement<[number, number, number]>(
      "UPDATE notification SET read = ? WHERE process = ? AND comment = ? AND kind = 'asked' AND read IS NULL",
    );
    this.#readOfPerson = db.statement<[number, number, number]>(
      "UPDATE notification SET read = ? WHERE person = ? AND id <= ? AND read IS NULL",
    );
    this.#recall = db.statement<[number]>("DELETE FROM notification WHERE entry = ? AND read IS NULL");
    this.#deleteOld = db.statement<[number, number]>(
      `DELETE FROM notification WHERE id IN
         (SELECT id FROM notification WHERE read IS NOT NULL AND read < ? LIMIT ?)`,
    );
    this.#lastId = db.query<[], { id: number }>("SELECT seq AS id FROM sqlite_sequence WHERE name = 'notification'");
  }

  find(id: number): NotificationRecord | undefined {
    return this.#byId.get(id);
  }

  /** The id that was given last. */
  lastId(): number {
    return this.#lastId.get()?.id ?? 0;
  }

  /** Up to `limit`, the newest first. */
  page(visible: Visibility, filter: NotificationFilter, limit: number): readonly NotificationRecord[] {
    const conditions = toldTo(visible, filter);
    const sql = `SELECT ${columns} FROM notification WHERE ${conditions.sql} ORDER BY notification.id DESC LIMIT ?`;
    return this.#queries.prepare<NotificationRecord>(sql).all(...conditions.values, limit);
  }

  /** How many there are, counted up to `limit`. */
  count(visible: Visibility, filter: NotificationFilter, limit: number): number {
    const conditions = toldTo(visible, filter);
    const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM notification WHERE ${conditions.sql} LIMIT ?)`;
    return this.#queries.prepare<{ count: number }>(sql).get(...conditions.values, limit)?.count ?? 0;
  }

  /** How many are unread of each kind; `limit` of all of them are counted. */
  unread(
    visible: Visibility,
    { muted }: Pick<NotificationFilter, "muted">,
    limit: number,
  ): ReadonlyMap<NotificationKind, number> {
    const conditions = toldTo(visible, { unread: true, muted });
    const sql = `SELECT kind, count(*) AS count FROM
      (SELECT kind FROM notification WHERE ${conditions.sql} ORDER BY notification.id DESC LIMIT ?) GROUP BY kind`;
    const counted = this.#queries.prepare<{ kind: NotificationKind; count: number }>(sql);
    return new Map(counted.all(...conditions.values, limit).map(({ kind, count }) => [kind, count]));
  }

  /** Of how many processes that a person started something is unread; `limit` are counted. */
  unreadRequests(person: number, limit: number): number {
    const sql = `SELECT count(*) AS count FROM (SELECT DISTINCT notification.process FROM notification
      JOIN process ON process.id = notification.process
      WHERE person = ? AND read IS NULL AND process.started_by = ? AND process.parent_task IS NULL AND ${stands} LIMIT ?)`;
    return this.#queries.prepare<{ count: number }>(sql).get(person, person, limit)?.count ?? 0;
  }

  insert(one: Omit<NotificationRecord, "id" | "read">): number {
    const { person, kind, at, flow, process, task, comment, author, entry } = one;
    return Number(this.#insert(person, kind, at, flow, process, task, comment, author, entry).lastInsertRowid);
  }

  /** Null: unread again. Nothing happens to those of others. Returns how many have changed. */
  setRead(id: number, person: number, at: number | null): number {
    return this.#setRead(at, id, person).changes;
  }

  /** Returns how many have changed. */
  readProcess(process: number, person: number, at: number): number {
    return this.#readOfProcess(at, process, person).changes;
  }

  /** What a task asked of anybody is over. */
  readTask(task: number, at: number): void {
    this.#readOfTask(at, task);
  }

  /** A question is answered. */
  readQuestion(process: number, comment: number, at: number): void {
    this.#readOfComment(at, process, comment);
  }

  /** All of a person's, up to the one with id `last`; returns how many have changed. */
  readAll(person: number, last: number, at: number): number {
    return this.#readOfPerson(at, person, last).changes;
  }

  /** What a command told that was undone; whoever has read it, knows it. */
  recall(entry: number): void {
    this.#recall(entry);
  }

  /** Up to `limit` that were read before `before`; returns how many. */
  deleteOld(before: number, limit: number): number {
    return this.#deleteOld(before, limit).changes;
  }
}

function toldTo(visible: Visibility, filter: NotificationFilter): Conditions {
  const { before, since, unread, group, muted } = filter;
  const conditions = new Conditions().and("person = ?", visible.person).and(stands);
  if (unread === true) conditions.and("read IS NULL");
  if (before !== undefined) conditions.and("notification.id < ?", before);
  if (since !== undefined) conditions.and("at >= ?", since);
  if (group !== undefined || muted.length > 0) {
    const wanted = notificationKinds.filter((kind) => (group ?? groupOfKind[kind]) === groupOfKind[kind]);
    conditions.oneOf(
      "kind",
      wanted.filter((kind) => !muted.includes(kind)),
    );
  }
  return conditions.all(seen(visible, { flow: "notification.flow", process: "notification.process" }));
}
