import type { TaskSort } from "../contract/index.ts";
import type { TaskRecord } from "../base/records.ts";
import { Conditions } from "./conditions.ts";

/** A row as the orders compare it. */
export type ListPosition = Pick<TaskRecord, "id" | "flow" | "due" | "startedBy" | "priority">;

/** Part of an ordered list; null: from its beginning, to its end. */
export interface Span {
  readonly after: ListPosition | null;
  /** The last one of it. */
  readonly until: ListPosition | null;
}

type Key = string | number;

/** What rows are compared by before their ids. */
interface Lead {
  readonly sql: string;
  readonly of: (at: ListPosition) => Key;
}

interface Order {
  readonly lead: Lead | null;
  readonly isDescending: boolean;
}

/** Later than every time: tasks without a due time come last. */
export const never = Number.MAX_SAFE_INTEGER;
/** As indexes have them. */
export const dueKey = `ifnull(due, ${never})`;
export const starterKey = "ifnull(started_by, 0)";

const orders: Readonly<Record<TaskSort, Order>> = {
  newest: { lead: null, isDescending: true },
  oldest: { lead: null, isDescending: false },
  due: { lead: { sql: dueKey, of: ({ due }) => due ?? never }, isDescending: false },
  flow: { lead: { sql: "flow", of: ({ flow }) => flow }, isDescending: false },
  starter: { lead: { sql: starterKey, of: ({ startedBy }) => startedBy ?? 0 }, isDescending: false },
  priority: { lead: { sql: "priority", of: ({ priority }) => priority }, isDescending: true },
};

/** Whether ids alone say where a row stands. */
export function isById(sort: TaskSort): boolean {
  return orders[sort].lead === null;
}

/** The keys that rows are in order by. `isSorted`: by SQLite, since no index of theirs is scanned. */
export function orderBy(sort: TaskSort, isSorted: boolean): string {
  const { lead } = orders[sort];
  return ordered(lead === null ? ["id"] : [lead.sql, "id"], sort, isSorted);
}

function ordered(keys: readonly string[], sort: TaskSort, isSorted = false): string {
  const { isDescending } = orders[sort];
  return keys.map((key) => `${isSorted ? "+" : ""}${key}${isDescending ? " DESC" : ""}`).join(", ");
}

/** One range of an index. */
export interface SpanPart {
  readonly conditions: Conditions;
  readonly orderBy: string;
}

/**
 * The rows of a span, in parts that follow each other. `(due, id) > (?, ?)` in one would be looked for from the index's
 * beginning, and the part with equal keys would be sorted by them.
 */
export function partsOf(sort: TaskSort, { after, until }: Span): readonly SpanPart[] {
  const { lead, isDescending } = orders[sort];
  const [behind, upTo] = isDescending ? ["<", ">="] : [">", "<="];
  const byId = (conditions: Conditions, from: ListPosition | null, to: ListPosition | null): SpanPart => {
    if (from) conditions.and(`id ${behind} ?`, from.id);
    if (to) conditions.and(`id ${upTo} ?`, to.id);
    return { conditions, orderBy: ordered(["id"], sort) };
  };
  if (lead === null) return [byId(new Conditions(), after, until)];
  const equal = (at: ListPosition) => new Conditions().and(`${lead.sql} = ?`, lead.of(at));
  if (after && until && lead.of(after) === lead.of(until)) return [byId(equal(after), after, until)];
  const between = new Conditions();
  if (after) between.and(`${lead.sql} ${behind} ?`, lead.of(after));
  if (until) between.and(`${lead.sql} ${isDescending ? ">" : "<"} ?`, lead.of(until));
  return [
    ...(after ? [byId(equal(after), after, null)] : []),
    { conditions: between, orderBy: orderBy(sort, false) },
    ...(until ? [byId(equal(until), null, until)] : []),
  ];
}

/** Negative when `a` comes first. */
export function compare(a: ListPosition, b: ListPosition, sort: TaskSort): number {
  const { lead, isDescending } = orders[sort];
  const direction = isDescending ? -1 : 1;
  const [first, second] = lead === null ? [0, 0] : [lead.of(a), lead.of(b)];
  // as SQLite compares texts: by code, not as people sort
  if (first !== second) return first < second ? -direction : direction;
  return direction * (a.id - b.id);
}

/** The later of two beginnings, or the earlier of two ends; null is no limit. */
export function narrower(
  a: ListPosition | null,
  b: ListPosition | null,
  sort: TaskSort,
  which: "later" | "earlier",
): ListPosition | null {
  if (!a || !b) return a ?? b;
  return compare(a, b, sort) < 0 === (which === "earlier") ? a : b;
}

/** The span of what is due in a range, in the order of due times. */
export function spanOf(due: { readonly from?: number; readonly until?: number } | null): Span {
  const before = (time: number | null): ListPosition => ({ id: 0, flow: "", due: time, startedBy: null, priority: 0 });
  if (due === null) return { after: before(null), until: null };
  return { after: due.from === undefined ? null : before(due.from), until: before(due.until ?? null) };
}
