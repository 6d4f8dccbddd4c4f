import type { ProcessQuery, ProcessStatus } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import type { ReadableDb } from "./database.ts";
import { QueryCache } from "./query-cache.ts";
import { holdsObject, seenInPart, type Visibility } from "./visibility.ts";

const orders = { newest: { direction: "DESC", behind: "<" }, oldest: { direction: "", behind: ">" } } as const;

/** Lists of processes, in pages by key. Answers with ids. */
export class ProcessLists {
  readonly #queries: QueryCache;

  constructor(db: ReadableDb) {
    this.#queries = new QueryCache(db);
  }

  /**
   * Up to `limit` ids.
   *
   * Each flow and status is one walk along an index, merged here: one question for several of them would sort them all.
   */
  page(visible: Visibility, query: ProcessQuery, limit: number): readonly number[] {
    const { after, sort = "newest" } = query;
    const { direction, behind } = orders[sort];
    const ids = [...wholeWalks(visible, query), ...partialWalks(visible, query)].flatMap((walk) => {
      const { id, conditions } = walk;
      if (after !== undefined) conditions.and(`${id} ${behind} ?`, after);
      const sql = `${selected(walk)} ORDER BY ${id} ${direction} LIMIT ?`;
      return this.#queries.prepare<{ id: number }>(sql).all(...conditions.values, limit);
    });
    const order = sort === "newest" ? -1 : 1;
    return [...new Set(ids.map(({ id }) => id))].toSorted((a, b) => order * (a - b)).slice(0, limit);
  }

  /** Exactly how many there are. */
  count(visible: Visibility, query: ProcessQuery): number {
    const walks = partialWalks(visible, query);
    return wholeWalks(visible, query)
      .map((walk) => this.#count(selected(walk), walk.conditions.values))
      .concat(
        // a process may be seen in several ways
        walks.length === 0
          ? []
          : this.#count(
              walks.map(selected).join(" UNION "),
              walks.flatMap(({ conditions }) => conditions.values),
            ),
      )
      .reduce((sum, one) => sum + one, 0);
  }

  #count(sql: string, values: Conditions["values"]): number {
    return (
      this.#queries.prepare<{ count: number }>(`SELECT count(*) AS count FROM (${sql})`).get(...values)?.count ?? 0
    );
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
  readonly conditions: Conditions;
}

function selected({ from, id, conditions }: Walk): string {
  // a process has several tasks
  const distinct = from.startsWith("task") ? "DISTINCT " : "";
  return `SELECT ${distinct}${id} AS id FROM ${from}${conditions.sql === "" ? "" : ` WHERE ${conditions.sql}`}`;
}

/** Along the order of ids, of one status, or of each flow and status. */
function wholeWalks({ whole }: Visibility, query: ProcessQuery): readonly Walk[] {
  const wanted = query.flow === undefined ? whole : [query.flow].filter((flow) => whole?.includes(flow) ?? true);
  const ofStatus = query.status === undefined ? statuses : [query.status];
  const begun =
    wanted === null
      ? [new Conditions().equals("status", query.status)]
      : wanted.flatMap((flow) =>
          ofStatus.map((status) => new Conditions().and("flow = ? AND status = ?", flow, status)),
        );
  return begun.map((conditions) => ({ from: "process", id: "process.id", conditions: filtered(conditions, query) }));
}

/** Along what somebody takes part in, what waits for them, and what is about their objects. */
function partialWalks({ person, own, asked, objects }: Visibility, query: ProcessQuery): readonly Walk[] {
  const isWanted = (flow: string) => query.flow === undefined || query.flow === flow;
  const behind = (leading: string, id: string, conditions: Conditions): Walk => {
    conditions.equals("process.status", query.status);
    const from = `${leading} CROSS JOIN process ON process.id = ${id}`;
    return { from, id, conditions: filtered(conditions, query) };
  };
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
        .and("task.permission_object IS NOT NULL AND task.flow = ?", flow)
        .all(holdsObject(person, "task.flow || '.view'", "task.permission_object"));
      return behind("task", "task.process", isAbout);
    }),
  ];
}

function filtered(conditions: Conditions, query: ProcessQuery): Conditions {
  return conditions
    .equals("process.started_by", query.startedBy)
    .within("process.created", query.created)
    .fields("process.id", query.fields)
    .matches("process.id", query.text);
}
