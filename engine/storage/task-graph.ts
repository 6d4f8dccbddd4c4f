import type { TaskKind } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";

const active = "status NOT IN ('DONE', 'CANCELED', 'REVIVED')";

interface Id {
  id: number;
}

/** How tasks hang together: what led to what, what is active where. Answers with ids: the command knows the rows. */
export class TaskGraph {
  readonly #previous;
  readonly #links;
  readonly #successors;
  readonly #arrivals;
  readonly #activeIn;
  readonly #activeAt;
  readonly #doneAt;
  readonly #activeUnder;
  readonly #anyActiveUnder;
  readonly #anyActive;
  readonly #openTokens;
  readonly #startedOfKind;
  readonly #startedAt;
  readonly #doneOfKind;
  readonly #finished;
  readonly #armed;
  readonly #due;
  readonly #nextDue;
  readonly #conditions;
  readonly #anyCondition;
  readonly #insertPrevious;
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
    this.#arrivals = db.query<[number, string], { id: number; token: string }>(
      `SELECT id, token FROM task_previous JOIN task ON task.id = previous
       WHERE task_previous.task = ? AND node <> ? ORDER BY id`,
    );
    this.#activeIn = ids<[number]>(`WHERE process = ? AND ${active} ORDER BY id`);
    this.#activeAt = ids<[number, string, string]>(
      `WHERE process = ? AND token = ? AND node = ? AND ${active} ORDER BY id`,
    );
    this.#doneAt = ids<[number, string, string]>(
      "WHERE process = ? AND token = ? AND node = ? AND status = 'DONE' ORDER BY id DESC",
    );
    const under = `WHERE process = ? AND token >= ? AND token < ? AND ${active}`;
    this.#activeUnder = ids<[number, string, string]>(`${under} ORDER BY id`);
    this.#anyActiveUnder = ids<[number, string, string]>(`${under} LIMIT 1`);
    this.#anyActive = ids<[number]>(`WHERE process = ? AND ${active} LIMIT 1`);
    this.#openTokens = db.query<[number, string], { token: string }>(
      `SELECT DISTINCT token FROM task WHERE process = ? AND node = ? AND ${active}`,
    );
    this.#startedOfKind = ids<[number, TaskKind]>(
      `WHERE process = ? AND kind = ? AND status = 'STARTED' AND ${active} ORDER BY id`,
    );
    this.#startedAt = ids<[number, string, TaskKind]>(
      `WHERE process = ? AND token = ? AND kind = ? AND status = 'STARTED' AND ${active} ORDER BY id`,
    );
    this.#doneOfKind = ids<[number, TaskKind]>("WHERE process = ? AND kind = ? AND status = 'DONE' LIMIT 1");
    this.#finished = ids<[number]>("WHERE process = ? AND status = 'DONE' ORDER BY id DESC");
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
    this.#insertPrevious = db.statement<[number, number]>(
      "INSERT OR IGNORE INTO task_previous (task, previous) VALUES (?, ?)",
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

  addPrevious(task: number, previous: number): void {
    this.#insertPrevious(task, previous);
  }

  successorsOf(task: number): readonly number[] {
    return this.#successors.all(task).map((row) => row.task);
  }

  /** What led to a join; the older tasks of the join itself, which it was revived from, are left out. */
  arrivalsAt(task: number, node: string): readonly { readonly id: number; readonly token: string }[] {
    return this.#arrivals.all(task, node);
  }

  hasActive(process: number): boolean {
    return this.#anyActive.get(process) !== undefined;
  }

  activeIn(process: number): readonly number[] {
    return this.#activeIn.all(process).map(idOf);
  }

  activeAt(process: number, node: string, token: string): readonly number[] {
    return this.#activeAt.all(process, token, node).map(idOf);
  }

  /** Newest first. */
  doneAt(process: number, node: string, token: string): readonly number[] {
    return this.#doneAt.all(process, token, node).map(idOf);
  }

  /** Active tasks whose token begins with `prefix`, which ends in `_`. */
  activeUnder(process: number, prefix: string): readonly number[] {
    return this.#activeUnder.all(process, prefix, after(prefix)).map(idOf);
  }

  hasActiveUnder(process: number, prefix: string): boolean {
    return this.#anyActiveUnder.get(process, prefix, after(prefix)) !== undefined;
  }

  /** The tokens of a node's active tasks. */
  openTokensOf(process: number, node: string): readonly string[] {
    return this.#openTokens.all(process, node).map((row) => row.token);
  }

  /** Joins on a token that wait for their branches. */
  startedJoinsAt(process: number, token: string): readonly number[] {
    return this.#startedAt.all(process, token, "JOIN").map(idOf);
  }

  /** Splits on a token that wait for what they led to. */
  startedSplitsAt(process: number, token: string): readonly number[] {
    return this.#startedAt.all(process, token, "PARALLEL_GATEWAY").map(idOf);
  }

  /** Conditions that wait until they hold. */
  startedConditions(process: number): readonly number[] {
    return this.#startedOfKind.all(process, "CONDITION").map(idOf);
  }

  hasReachedEnd(process: number): boolean {
    return this.#doneOfKind.get(process, "END") !== undefined;
  }

  /** Newest first. */
  finishedIn(process: number): readonly number[] {
    return this.#finished.all(process).map(idOf);
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
