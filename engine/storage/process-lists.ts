import type { ProcessQuery, ProcessStatus } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";
import { holdsObject, seen, seenInPart, type Visibility } from "./visibility.ts";

/** So many processes a page asks what no index knows. */
const portion = 2_000;

type ProcessSort = NonNullable<ProcessQuery["sort"]>;

/** Some processes of a list, in order. */
export interface ProcessPortion {
  readonly ids: readonly number[];
  /** Up to where it was looked, when there may be more behind; null: to the end, or until there were enough. */
  readonly until: number | null;
}

const orders = {
  newest: { direction: "DESC", behind: "<", upTo: ">=" },
  oldest: { direction: "", behind: ">", upTo: "<=" },
} as const;

/** Lists of processes, in pages by key. Answers with ids. */
export class ProcessLists {
  readonly #queries: QueryCache;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
  }

  /**
   * Up to `limit` ids; fewer with an `until` where each process is asked what no index knows, and a portion of them was.
   *
   * Each flow and status is one walk along an index, merged here: one question for several of them would sort them all.
   */
  page(visible: Visibility, query: ProcessQuery, limit: number): ProcessPortion {
    const { after, sort = "newest" } = query;
    const order = sort === "newest" ? -1 : 1;
    const walks = [...wholeWalks(visible, query), ...partialWalks(visible, query)];
    const ends = isAsked(query) ? walks.flatMap((walk) => this.#end(walk, sort, after, walks.length) ?? []) : [];
    const [until = null] = ends.toSorted((a, b) => order * (a - b));
    const found = walks.flatMap((walk) => this.#ids(walk, sort, { after, until }, limit));
    const ids = [...new Set(found)].toSorted((a, b) => order * (a - b)).slice(0, limit);
    return { ids, until: ids.length === limit ? null : until };
  }

  #ids(
    walk: Walk,
    sort: ProcessSort,
    { after, until }: { after: number | undefined; until: number | null },
    limit: number,
  ) {
    const { id, start, checks } = walk;
    const { direction, behind, upTo } = orders[sort];
    const conditions = new Conditions().all(start).all(checks);
    if (after !== undefined) conditions.and(`${id} ${behind} ?`, after);
    if (until !== null) conditions.and(`${id} ${upTo} ?`, until);
    const sql = `${selected(walk, conditions)} ORDER BY ${id} ${direction} LIMIT ?`;
    return this.#queries
      .prepare<{ id: number }>(sql)
      .all(...conditions.values, limit)
      .map((row) => row.id);
  }

  /** Where a portion ends; null when the walk does before, or is in no order that could be gone along. */
  #end(walk: Walk, sort: ProcessSort, after: number | undefined, walks: number): number | null {
    if (isDistinct(walk)) return null;
    const { id, start } = walk;
    const { direction, behind } = orders[sort];
    const conditions = new Conditions().all(start);
    if (after !== undefined) conditions.and(`${id} ${behind} ?`, after);
    const sql = `${selected(walk, conditions)} ORDER BY ${id} ${direction} LIMIT 1 OFFSET ?`;
    const size = Math.max(100, Math.ceil(portion / walks));
    return this.#queries.prepare<{ id: number }>(sql).get(...conditions.values, size - 1)?.id ?? null;
  }

  /** Exactly how many there are. */
  count(visible: Visibility, query: ProcessQuery): number {
    const walks = partialWalks(visible, query);
    return wholeWalks(visible, query)
      .map((walk) => this.#count(selected(walk, whole(walk)), whole(walk).values))
      .concat(
        // a process may be seen in several ways
        walks.length === 0
          ? []
          : this.#count(
              walks.map((walk) => selected(walk, whole(walk))).join(" UNION "),
              walks.flatMap((walk) => whole(walk).values),
            ),
      )
      .reduce((sum, one) => sum + one, 0);
  }

  #count(sql: string, values: Conditions["values"]): number {
    return (
      this.#queries.prepare<{ count: number }>(`SELECT count(*) AS count FROM (${sql})`).get(...values)?.count ?? 0
    );
  }

  /** Those of some processes that are seen and pass the filters, in the same order. */
  among(ids: readonly number[], visible: Visibility, query: ProcessQuery): readonly number[] {
    const conditions = new Conditions().and("process.id IN (SELECT value FROM json_each(?))", JSON.stringify(ids));
    conditions
      .all(seen(visible, { flow: "process.flow", process: "process.id" }))
      .equals("process.flow", query.flow)
      .equals("process.status", query.status)
      .all(filtered(query));
    const { sql, values } = conditions;
    const rows = this.#queries.prepare<{ id: number }>(`SELECT id FROM process WHERE ${sql}`).all(...values);
    const left = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => left.has(id));
  }

  /** Whether a process is among those that are seen in part. */
  isSeen(visible: Visibility, process: number): boolean {
    const { sql, values } = seenInPart(visible, { flow: "process.flow", process: "process.id" });
    const one = this.#queries.prepare<object>(`SELECT 1 FROM process WHERE id = ? AND ${sql}`);
    return one.get(process, ...values) !== undefined;
  }

  /** Every flow that has processes, also those that the program no longer knows. */
  flows(): readonly string[] {
    // walks from one flow to the next, however many processes each has
    const sql = `WITH RECURSIVE known (flow) AS (
        SELECT min(flow) FROM process
        UNION ALL SELECT (SELECT min(flow) FROM process WHERE flow > known.flow) FROM known WHERE known.flow IS NOT NULL)
      SELECT flow FROM known WHERE flow IS NOT NULL`;
    return this.#queries
      .prepare<{ flow: string }>(sql)
      .all()
      .map(({ flow }) => flow);
  }
}

const statuses = ["NEW", "DONE", "CANCELED"] as const satisfies readonly ProcessStatus[];

/** Where a list begins. */
interface Walk {
  /** Tables, the leading one first. */
  readonly from: string;
  /** The process's id in the leading table. */
  readonly id: string;
  /** What an index finds. */
  readonly start: Conditions;
  /** What each process is asked. */
  readonly checks: Conditions;
}

function whole({ start, checks }: Walk): Conditions {
  return new Conditions().all(start).all(checks);
}

/** A process has several tasks. */
function isDistinct({ from }: Walk): boolean {
  return from.includes("task");
}

function selected(walk: Walk, conditions: Conditions): string {
  const { from, id } = walk;
  const distinct = isDistinct(walk) ? "DISTINCT " : "";
  return `SELECT ${distinct}${id} AS id FROM ${from}${conditions.sql === "" ? "" : ` WHERE ${conditions.sql}`}`;
}

/** Along the order of ids, of one status, or of each flow and status. */
function wholeWalks({ whole: seen }: Visibility, query: ProcessQuery): readonly Walk[] {
  const wanted = query.flow === undefined ? seen : [query.flow].filter((flow) => seen?.includes(flow) ?? true);
  const ofStatus = query.status === undefined ? statuses : [query.status];
  const begun =
    wanted === null
      ? [new Conditions().equals("status", query.status)]
      : wanted.flatMap((flow) =>
          ofStatus.map((status) => new Conditions().and("flow = ? AND status = ?", flow, status)),
        );
  return begun.map((start) => ({ from: "process", id: "process.id", start, checks: filtered(query) }));
}

/** Along what somebody takes part in, what waits for them, and what is about their objects. */
function partialWalks({ person, own, asked, objects }: Visibility, query: ProcessQuery): readonly Walk[] {
  const isWanted = (flow: string) => query.flow === undefined || query.flow === flow;
  const behind = (leading: string, id: string, start: Conditions): Walk => ({
    from: `${leading} CROSS JOIN process ON process.id = ${id}`,
    id,
    start,
    checks: new Conditions().equals("process.status", query.status).all(filtered(query)),
  });
  return [
    ...own.filter(isWanted).map((flow) => {
      const isPart = new Conditions().and("process_person.person = ? AND process_person.flow = ?", person, flow);
      return behind("process_person", "process_person.process", isPart);
    }),
    ...asked
      .filter(({ flow }) => isWanted(flow))
      .map(({ flow, permission, inPart }) => {
        const waits = new Conditions().and("task.status = 'NEW' AND task.kind = 'HUMAN' AND task.flow = ?", flow);
        if (permission === null) waits.and("task.permission IS NULL");
        else waits.and("task.permission = ?", permission);
        if (inPart) waits.all(holdsObject(person, "task.permission", "task.permission_object"));
        return behind("task", "task.process", waits);
      }),
    ...objects.filter(isWanted).map((flow) => {
      const isAbout = new Conditions()
        .and("member.person = ? AND granted.person_group = member.person_group", person)
        .and("granted.permission = ? AND granted.object > ''", `${flow}.view`)
        .and("task.permission_object = granted.object AND task.flow = ?", flow);
      const granted = "group_member AS member CROSS JOIN group_permission AS granted CROSS JOIN task";
      return behind(granted, "task.process", isAbout);
    }),
  ];
}

/** Whether processes are asked something that no index knows, and not looked for by their words. */
function isAsked({ startedBy, created, fields = [], text }: ProcessQuery): boolean {
  return text === undefined && (startedBy !== undefined || created !== undefined || fields.length > 0);
}

function filtered(query: ProcessQuery): Conditions {
  return new Conditions()
    .equals("process.started_by", query.startedBy)
    .within("process.created", query.created)
    .fields("process.id", query.fields);
}
