import type { TaskKind } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";

const active = "status NOT IN ('DONE', 'CANCELED', 'REVIVED')";

interface Id {
  id: number;
}

/** A task, and one that led to it. */
export type Link = readonly [task: number, previous: number];

interface Arrival {
  readonly id: number;
  readonly token: string;
}

/** How tasks hang together: what led to what, what is active where. Answers with ids: the command knows the rows. */
export class TaskGraph {
  readonly #previous;
  readonly #links;
  readonly #successors;
  readonly #arrivals;
  readonly #firstArrival;
  readonly #activeIn;
  readonly #openJoin;
  readonly #doneAt;
  readonly #activeUnder;
  readonly #anyActiveUnder;
  readonly #anyActive;
  readonly #openJoins;
  readonly #startedConditions;
  readonly #startedAt;
  readonly #anyEnd;
  readonly #lastEnd;
  readonly #doneAmong;
  readonly #activeSuccessor;
  readonly #armed;
  readonly #due;
  readonly #nextDue;
  readonly #conditions;
  readonly #anyCondition;
  readonly #insertLinks;
  readonly #toAsk;
  readonly #asked;

  constructor(db: WritableDb) {
    const ids = <Parameters extends unknown[]>(sql: string) => db.query<Parameters, Id>(`SELECT id FROM task ${sql}`);
    this.#previous = db.query<[number], { previous: number }>(
      "SELECT previous FROM task_previous WHERE task = ? ORDER BY previous",
    );
    this.#links = db.query<[number], { task: number; previous: number }>(
      `SELECT task_previous.task, previous FROM task JOIN task_previous ON task_previous.task = task.id
       WHERE process = ? ORDER BY task_previous.task, previous`,
    );
    this.#successors = db.query<[number], { task: number }>(
      "SELECT task FROM task_previous WHERE previous = ? ORDER BY task",
    );
    const arrivals = `SELECT id, token FROM task_previous JOIN task ON task.id = previous
       WHERE task_previous.task = ? AND node <> ?`;
    this.#arrivals = db.query<[number, string], Arrival>(`${arrivals} ORDER BY previous`);
    this.#firstArrival = db.query<[number, string, string], Arrival>(
      `${arrivals} AND previous NOT IN (SELECT value FROM json_each(?)) ORDER BY previous LIMIT 1`,
    );
    this.#activeIn = ids<[number]>(`WHERE process = ? AND ${active} ORDER BY id`);
    this.#openJoin = ids<[number, string, string]>(
      `WHERE process = ? AND token = ? AND node = ? AND kind = 'JOIN' AND ${active} ORDER BY id LIMIT 1`,
    );
    this.#doneAt = ids<[number, string, string, number]>(
      "WHERE process = ? AND token = ? AND node = ? AND kind = 'JOIN' AND status = 'DONE' AND id > ? ORDER BY id DESC",
    );
    const under = `WHERE process = ? AND token >= ? AND token < ? AND ${active}`;
    this.#activeUnder = ids<[number, string, string]>(`${under} ORDER BY id`);
    this.#anyActiveUnder = ids<[number, string, string]>(`${under} LIMIT 1`);
    this.#anyActive = ids<[number]>(`WHERE process = ? AND ${active} LIMIT 1`);
    this.#openJoins = db.query<[number, string, string, string], { token: string }>(
      `SELECT DISTINCT token FROM task WHERE process = ? AND node = ? AND kind = 'JOIN' AND token >= ? AND token < ? AND ${active}
       ORDER BY token`,
    );
    this.#startedConditions = ids<[number]>(
      "WHERE process = ? AND status = 'STARTED' AND kind = 'CONDITION' ORDER BY id",
    );
    this.#startedAt = db.query<[number, string], { id: number; kind: TaskKind }>(
      `SELECT id, kind FROM task WHERE process = ? AND token = ? AND kind IN ('JOIN', 'PARALLEL_GATEWAY')
       AND status = 'STARTED' AND ${active} ORDER BY +id`, // the sign keeps SQLite from walking the process by id
    );
    this.#anyEnd = ids<[number]>("WHERE process = ? AND status = 'DONE' AND kind = 'END' LIMIT 1");
    // the end of what the process began with, if it was reached: a branch beside it may end later
    this.#lastEnd = ids<[number]>(
      "WHERE process = ? AND status = 'DONE' AND kind = 'END' ORDER BY length(token), id DESC LIMIT 1",
    );
    this.#doneAmong = ids<[number, string]>(
      `WHERE process = ? AND status = 'DONE' AND node IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    );
    this.#activeSuccessor = db.query<[number], Id>(
      `SELECT id FROM task_previous JOIN task ON task.id = task_previous.task WHERE previous = ? AND ${active} LIMIT 1`,
    );
    this.#armed = ids<[string]>("WHERE external_id = ? AND status = 'STARTED' AND external_id IS NOT NULL ORDER BY id");
    this.#due = db.query<[number, number, number, number], { id: number; due: number }>(
      `SELECT id, due FROM task WHERE status = 'SCHEDULED' AND due IS NOT NULL AND due <= ? AND (due, id) > (?, ?)
       ORDER BY due, id LIMIT ?`,
    );
    this.#nextDue = db.query<[number], { due: number | null }>(
      "SELECT min(due) AS due FROM task WHERE status = 'SCHEDULED' AND due IS NOT NULL AND due > ?",
    );
    this.#anyCondition = ids<[]>("WHERE status = 'STARTED' AND kind = 'CONDITION' LIMIT 1");
    this.#conditions = ids<[number, number]>(
      "WHERE status = 'STARTED' AND kind = 'CONDITION' AND id > ? ORDER BY id LIMIT ?",
    );
    this.#toAsk = db.query<[], Id>("SELECT process AS id FROM process_to_ask ORDER BY process LIMIT 1");
    this.#asked = db.statement<[number]>("DELETE FROM process_to_ask WHERE process = ?");
    this.#insertLinks = db.statement<[string]>(
      `INSERT OR IGNORE INTO task_previous (task, previous)
       SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    );
  }

  /** A process that an earlier version may have left waiting for what never comes. */
  processToAsk(): number | undefined {
    return this.#toAsk.get()?.id;
  }

  /** It has been asked again. */
  forgetToAsk(process: number): void {
    this.#asked(process);
  }

  /** Every link between tasks of a process: what led to what. */
  linksIn(process: number): readonly { readonly task: number; readonly previous: number }[] {
    return this.#links.all(process);
  }

  previousOf(task: number): readonly number[] {
    return this.#previous.all(task).map((row) => row.previous);
  }

  /** Notes what led to what, each pair once: a task, and the one before it. */
  addLinks(links: readonly Link[]): void {
    this.#insertLinks(JSON.stringify(links));
  }

  successorsOf(task: number): readonly number[] {
    return this.#successors.all(task).map((row) => row.task);
  }

  /** What led to a join; the older tasks of the join itself, which it was revived from, are left out. */
  arrivalsAt(task: number, node: string): readonly Arrival[] {
    return this.#arrivals.all(task, node);
  }

  /** The oldest of them, besides those given. */
  firstArrivalAt(task: number, node: string, besides: readonly number[] = []): Arrival | undefined {
    return this.#firstArrival.get(task, node, JSON.stringify(besides));
  }

  hasActiveSuccessor(task: number): boolean {
    return this.#activeSuccessor.get(task) !== undefined;
  }

  hasActive(process: number): boolean {
    return this.#anyActive.get(process) !== undefined;
  }

  activeIn(process: number): readonly number[] {
    return this.#activeIn.all(process).map(idOf);
  }

  /** The open task of a join on a token. */
  openJoinAt(process: number, node: string, token: string): number | undefined {
    return this.#openJoin.get(process, token, node)?.id;
  }

  /** The tasks of a join that have gone on, of those that came after the one with id `after`; newest first. */
  doneJoinsAt(process: number, node: string, token: string, after: number): readonly number[] {
    return this.#doneAt.all(process, token, node, after).map(idOf);
  }

  /** Active tasks whose token begins with `prefix`, which ends in `_`. */
  activeUnder(process: number, prefix: string): readonly number[] {
    return this.#activeUnder.all(process, prefix, after(prefix)).map(idOf);
  }

  hasActiveUnder(process: number, prefix: string): boolean {
    return this.#anyActiveUnder.get(process, prefix, after(prefix)) !== undefined;
  }

  /** The tokens inside `token` on which a join's tasks are active. */
  openTokensInside(process: number, node: string, token: string): readonly string[] {
    return this.#openJoins.all(process, node, `${token}/`, `${token}0`).map((row) => row.token);
  }

  /** Joins on a token that wait for their branches, and races that wait for what they led to. */
  startedAt(process: number, token: string): { readonly joins: readonly number[]; readonly races: readonly number[] } {
    const { JOIN = [], PARALLEL_GATEWAY = [] } = Object.groupBy(
      this.#startedAt.all(process, token),
      ({ kind }) => kind,
    );
    return { joins: JOIN.map(idOf), races: PARALLEL_GATEWAY.map(idOf) };
  }

  /** Conditions that wait until they hold. */
  startedConditions(process: number): readonly number[] {
    return this.#startedConditions.all(process).map(idOf);
  }

  /** The end by which a process is done. */
  lastEnd(process: number): number | undefined {
    return this.#lastEnd.get(process)?.id;
  }

  hasReachedEnd(process: number): boolean {
    return this.#anyEnd.get(process) !== undefined;
  }

  /** The DONE tasks of some nodes, newest first. */
  doneAmong(process: number, nodes: readonly string[]): readonly number[] {
    return this.#doneAmong.all(process, JSON.stringify(nodes)).map(idOf);
  }

  armedFor(signal: string): readonly number[] {
    return this.#armed.all(signal).map(idOf);
  }

  /** Timers due by `now`, in due order, after the one given. */
  due(
    now: number,
    after: { readonly due: number; readonly id: number },
    limit: number,
  ): readonly { id: number; due: number }[] {
    return this.#due.all(now, after.due, after.id, limit);
  }

  /** When the next timer is due after a moment, in UTC milliseconds; null when none is. */
  nextDueAfter(timestamp: number): number | null {
    return this.#nextDue.get(timestamp)?.due ?? null;
  }

  hasConditions(): boolean {
    return this.#anyCondition.get() !== undefined;
  }

  /** Armed conditions of all processes, behind the one given. */
  conditionsAfter(id: number, limit: number): readonly number[] {
    return this.#conditions.all(id, limit).map(idOf);
  }
}

function idOf({ id }: Id): number {
  return id;
}

/** The first text after everything that begins with `prefix`: the character behind "_" is "`". */
function after(prefix: string): string {
  return `${prefix.slice(0, -1)}\``;
}
