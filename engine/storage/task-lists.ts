import type { TaskFilter, TaskListCount, TaskSort } from "../contract/index.ts";
import type { TaskRecord } from "../base/records.ts";
import type { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { joined, maxCounted, type PlannedScan, planCount, planPage, portionSize } from "./plan-scan.ts";
import { QueryCache } from "./query-cache.ts";
import { compare, isById, type ListPosition, narrower, orderBy, partsOf, type Span } from "./task-order.ts";
import { parseTask, type RawTask, taskColumns } from "./task-store.ts";
import {
  everyScans,
  ownScan,
  queueScans,
  type PersonalList,
  type TaskSource,
  type Scan,
  wholeQueueScan,
} from "./task-scans.ts";
import type { Visibility } from "./visibility.ts";
import { WaitingPermissions } from "./waiting-permissions.ts";

export interface ListQuery {
  readonly visible: Visibility;
  readonly filter: TaskFilter;
  readonly sort: TaskSort;
}

/** Some rows of a list, in order. */
export interface Portion {
  readonly tasks: readonly TaskRecord[];
  /** Up to where it was looked, when there may be more behind; null: to the end, or until there were enough. */
  readonly until: ListPosition | null;
}

/**
 * Lists of tasks, in pages by key.
 *
 * Each question scans one index from its end and stops after a page, so that its cost does not grow with the file. Where
 * each row must be asked what no index knows, it stops after a portion of rows as well, and tells up to where it looked.
 * The queue is one scan per permission, merged here: `permission IN (…)` in one question would sort them all.
 */
export class TaskLists {
  readonly #queries: QueryCache;
  readonly #waiting: WaitingPermissions;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
    this.#waiting = new WaitingPermissions(db);
  }

  /** Up to `limit` rows behind `after`. */
  page(source: TaskSource, query: ListQuery, after: ListPosition | null, limit: number): Portion {
    const { filter, sort } = query;
    const scans = this.#scans(source, query);
    const size = portionSize(filter, sort, scans);
    const plans = scans.map((scan) => planPage(scan, query, (index, start) => !this.#hasMore(index, start, size)));
    const ends = plans.flatMap((plan) => this.#end(plan, sort, within(plan, { after, until: null }, sort), size) ?? []);
    const [until = null] = ends.toSorted((a, b) => compare(a, b, sort));
    const tasks = plans
      .flatMap((plan) => this.#rows(plan, sort, within(plan, { after, until }, sort), limit))
      .toSorted((a, b) => compare(a, b, sort));
    return tasks.length >= limit ? { tasks: tasks.slice(0, limit), until: null } : { tasks, until };
  }

  /**
   * How many rows the list has: exactly, unless each must be asked and there are more than a portion has, or there are more
   * than anybody counts. `parts`: so many counts are asked for together.
   */
  count(source: PersonalList, query: Omit<ListQuery, "sort">, parts = 1): TaskListCount {
    const { filter } = query;
    const scans = this.#scans(source, { ...query, sort: "newest" });
    const size = Math.ceil(portionSize(filter, "newest", scans) / parts);
    const sum = { count: 0, more: false };
    for (const scan of scans) {
      const plan = planCount(scan, filter, (index, start) => !this.#hasMore(index, start, size));
      const left = Math.max(0, maxCounted(parts) - sum.count);
      const { count, more } = plan.isLong
        ? (this.#countWithout(scan, plan, size) ?? this.#countAsked(plan, size))
        : this.#countUpTo(plan, left);
      sum.count += count;
      sum.more ||= more;
    }
    return sum;
  }

  /** Exactly how many rows are seen of all there are; each may be asked. */
  countEverywhere({ visible, filter }: Omit<ListQuery, "sort">): number {
    // apart: what is seen as a whole is counted from an index alone
    const scans = [
      { ...visible, own: [], asked: [], objects: [] },
      { ...visible, whole: [] },
    ].flatMap((part) => everyScans(part, filter, true));
    return scans
      .map((scan) => this.#countAll({ ...planCount(scan, filter, () => false), index: "" }))
      .reduce((sum, one) => sum + one, 0);
  }

  #scans(source: TaskSource, { visible, filter, sort }: ListQuery): readonly Scan[] {
    const isLed = !isById(sort);
    if (source.listName === "everywhere") return everyScans(visible, filter, isLed);
    if (source.listName !== "queue") return [ownScan(source)];
    const { held, fourEyes } = source;
    const isFree = held === "all" && fourEyes.length === 0 && !isLed && Object.keys(filter).length === 0;
    if (isFree) return [wholeQueueScan];
    const question = { visible, fourEyes, isLed, flow: filter.flow };
    return this.#waiting.of(held).flatMap((waiting) => queueScans(waiting, question));
  }

  #rows(plan: PlannedScan, sort: TaskSort, span: Span, limit: number): readonly TaskRecord[] {
    const found: TaskRecord[] = [];
    for (const part of partsOf(sort, span)) {
      const where = joined(plan.start, part.conditions, plan.checks);
      const by = plan.isSorted ? orderBy(sort, true) : part.orderBy;
      const rows = this.#ask<RawTask>(`SELECT ${taskColumns} FROM task ${plan.index}`, where, `ORDER BY ${by} LIMIT ?`);
      found.push(...rows(limit - found.length).map(parseTask));
      if (found.length >= limit) break;
    }
    return found;
  }

  /** The last row of a portion; null when the list ends before. Where more than ids tells its place, one that is seen. */
  #end({ isLong, index, start, seen }: PlannedScan, sort: TaskSort, span: Span, size: number): ListPosition | null {
    if (!isLong) return null;
    let left = size;
    for (const part of partsOf(sort, span)) {
      const where = joined(start, part.conditions, isById(sort) ? undefined : seen);
      const from = `FROM task ${index}`;
      const by = `ORDER BY ${part.orderBy}`;
      const position = "SELECT id, flow, due, started_by AS startedBy, priority";
      const [last] = this.#ask<ListPosition>(`${position} ${from}`, where, `${by} LIMIT 1 OFFSET ?`)(left - 1);
      if (last) return last;
      left -= this.#ask(`SELECT id ${from}`, where, `${by} LIMIT ?`)(left).length;
    }
    return null;
  }

  #hasMore(index: string, start: Conditions, size: number): boolean {
    return this.#ask(`SELECT id FROM task ${index}`, start, "LIMIT 1 OFFSET ?")(size).length > 0;
  }

  #countAll({ index, start, checks }: Pick<PlannedScan, "index" | "start"> & Partial<PlannedScan>): number {
    return (
      this.#ask<{ count: number }>(`SELECT count(*) AS count FROM task ${index}`, joined(start, checks), "")()[0]
        ?.count ?? 0
    );
  }

  /**
   * All, but for what four eyes refuse: that is found among the processes that the person takes part in. Null when rows
   * are asked something else, or the person takes part in too many.
   */
  #countWithout(
    { refused, rules, flow }: Scan,
    { index, start, checks }: PlannedScan,
    size: number,
  ): TaskListCount | null {
    if (refused === null || flow === null || checks.sql !== rules.sql || !this.#hasMore(index, start, size))
      return null;
    const mine = "SELECT process FROM process_person WHERE person = ? AND flow = ? LIMIT ?";
    const parts = this.#queries.prepare(mine).all(refused, flow, size + 1);
    if (parts.length > size) return null;
    const sql = `SELECT count(*) AS count FROM (${mine}) AS part CROSS JOIN task INDEXED BY task_active
      WHERE task.process = part.process AND status NOT IN ('DONE', 'CANCELED', 'REVIVED')
        AND ${start.sql} AND NOT (${rules.sql})`;
    const [row] = this.#queries
      .prepare<{ count: number }>(sql)
      .all(refused, flow, size, ...start.values, ...rules.values);
    return { count: this.#countAll({ index, start }) - (row?.count ?? 0), more: false };
  }

  #countUpTo({ index, start, checks }: PlannedScan, limit: number): TaskListCount {
    const where = joined(start, checks);
    const some = `SELECT 1 FROM task ${index} WHERE ${where.sql} LIMIT ?`;
    const sql = `SELECT count(*) AS count FROM (${some})`;
    const count = this.#queries.prepare<{ count: number }>(sql).get(...where.values, limit + 1)?.count ?? 0;
    return { count: Math.min(count, limit), more: count > limit };
  }

  #countAsked({ index, start, checks }: PlannedScan, size: number): TaskListCount {
    const rows = `SELECT * FROM task ${index} WHERE ${start.sql} LIMIT ?`;
    const sql = `SELECT count(*) AS count FROM (${rows}) AS task WHERE ${checks.sql}`;
    const [row] = this.#queries.prepare<{ count: number }>(sql).all(...start.values, size, ...checks.values);
    return { count: row?.count ?? 0, more: this.#hasMore(index, start, size) };
  }

  #ask<Row = object>(select: string, { sql, values }: Conditions, rest: string) {
    const query = this.#queries.prepare<Row>(`${select} WHERE ${sql === "" ? "TRUE" : sql} ${rest}`);
    return (...more: readonly number[]): readonly Row[] => query.all(...values, ...more);
  }
}

function within({ span }: PlannedScan, { after, until }: Span, sort: TaskSort): Span {
  return {
    after: narrower(after, span.after, sort, "later"),
    until: narrower(until, span.until, sort, "earlier"),
  };
}
