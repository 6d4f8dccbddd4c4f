import type { TaskFilter, TaskSort } from "../contract/index.ts";
import { Conditions } from "./conditions.ts";
import { dueKey, isById, never, type Span, spanOf, starterKey } from "./task-order.ts";
import type { Indexes, Scan } from "./task-scans.ts";

/** How many rows one portion looks at where each must be asked. */
const portion = 2_000;

/** How many rows are counted, of a list or of one part of it; counting more takes longer than anybody waits for a number. */
export function maxCounted(parts: number): number {
  return parts === 1 ? 200_000 : 50_000;
}

/** A scan with what a filter asks: along which index, and what of each row. */
export interface PlannedScan {
  readonly index: string;
  /** What the index finds. */
  readonly start: Conditions;
  /** Where in its order the list begins and ends. */
  readonly span: Span;
  readonly seen: Conditions;
  /** What each row is asked, `seen` among it. */
  readonly checks: Conditions;
  /** Whether the index keeps another order: SQLite sorts what it finds. */
  readonly isSorted: boolean;
  /** Whether each row must be asked, and there may be more of them than a portion has. */
  readonly isLong: boolean;
}

/** Whether an index finds no more rows than a portion has. */
export type IsSmall = (index: string, start: Conditions) => boolean;

type Key = Exclude<keyof Indexes, "id" | "priority">;

/** What a filter asks that an index of the scan knows. */
interface Narrowing {
  readonly key: Key;
  readonly index: string;
  readonly conditions: Conditions;
}

const everything: Span = { after: null, until: null };
const keys = {
  newest: "id",
  oldest: "id",
  due: "due",
  flow: "flow",
  starter: "starter",
  priority: "priority",
} as const satisfies Record<TaskSort, keyof Indexes>;

/**
 * So many rows a portion looks at in each of the `scans` whose rows are asked: half as many where it is asked for fields
 * of their processes, and in an order other than that of ids, which lie all over the file.
 */
export function portionSize(filter: TaskFilter, sort: TaskSort, scans: readonly Scan[]): number {
  const { fields = [] } = filter;
  const isNarrowed = Object.keys(filter).length > 0;
  const asked = scans.filter(({ seen, rules }) => isNarrowed || seen.sql !== "" || rules.sql !== "");
  const share = (fields.length === 0 ? 1 : 2) * (isById(sort) ? 1 : 2) * Math.max(1, asked.length);
  return Math.max(100, Math.ceil(portion / share));
}

/** For a page. */
export function planPage(
  scan: Scan,
  { filter, sort }: { filter: TaskFilter; sort: TaskSort },
  isSmall: IsSmall,
): PlannedScan {
  const index = scan.indexes[keys[sort]];
  const narrowings = narrowingsOf(scan, filter);
  // equal rows of an index are in the order of their ids
  const kept = narrowings.find(({ key }) => key !== "due" && (isById(sort) || key === keys[sort]));
  const isSpan = sort === "due" && filter.due !== undefined;
  const known: readonly Key[] = [...(kept ? [kept.key] : []), ...(isSpan ? (["due"] as const) : [])];
  const checks = checksOf(scan, filter, known);
  const plain: PlannedScan = {
    index: kept?.index ?? index ?? scan.indexes.id,
    start: joined(scan.start, kept?.conditions),
    span: isSpan && filter.due !== undefined ? spanOf(filter.due) : everything,
    seen: scan.seen,
    checks,
    isSorted: index === undefined,
    isLong: index !== undefined && checks.sql !== "",
  };
  if (checks.sql === "" && index !== undefined) return plain;
  const few = narrowings.find(
    ({ key, index: other, conditions }) => !known.includes(key) && isSmall(other, joined(scan.start, conditions)),
  );
  if (few === undefined) return plain;
  return { ...narrowed(scan, filter, few), span: plain.span, isSorted: true, isLong: false };
}

/** For a count: along the index that finds the fewest rows, as far as can be told. */
export function planCount(scan: Scan, filter: TaskFilter, isSmall: IsSmall): PlannedScan {
  const narrowings = narrowingsOf(scan, filter);
  const few = narrowings.find(({ index, conditions }) => isSmall(index, joined(scan.start, conditions)));
  return narrowed(scan, filter, few ?? narrowings[0]);
}

function narrowed(scan: Scan, filter: TaskFilter, by: Narrowing | undefined): PlannedScan {
  const checks = checksOf(scan, filter, by ? [by.key] : []);
  return {
    index: by?.index ?? scan.indexes.id,
    start: joined(scan.start, by?.conditions),
    span: everything,
    seen: scan.seen,
    checks,
    isSorted: false,
    isLong: checks.sql !== "",
  };
}

function narrowingsOf({ indexes, flow: known }: Scan, { due, flow, startedBy }: TaskFilter): readonly Narrowing[] {
  const all: readonly (Omit<Narrowing, "index" | "conditions"> & { readonly conditions: Conditions | null })[] = [
    { key: "flow", conditions: flow === undefined || flow === known ? null : new Conditions().and("flow = ?", flow) },
    {
      key: "starter",
      conditions: startedBy === undefined ? null : new Conditions().and(`${starterKey} = ?`, startedBy),
    },
    { key: "due", conditions: due === undefined ? null : dueConditions(due) },
  ];
  return all.flatMap(({ key, conditions }) => {
    const index = indexes[key];
    return index === undefined || conditions === null ? [] : [{ key, index, conditions }];
  });
}

function dueConditions(due: NonNullable<TaskFilter["due"]> | null): Conditions {
  if (due === null) return new Conditions().and(`${dueKey} = ${never}`);
  return new Conditions().within(dueKey, { ...due, until: due.until ?? never });
}

/** What each row is asked, but for what the scan and its index know. */
export function checksOf(scan: Scan, filter: TaskFilter, known: readonly Key[]): Conditions {
  const conditions = new Conditions().oneOf("status", filter.statuses).equals("node", filter.node);
  if (!known.includes("flow") && filter.flow !== scan.flow) conditions.equals("flow", filter.flow);
  if (!known.includes("starter")) conditions.equals("started_by", filter.startedBy);
  if (!known.includes("due") && filter.due === null) conditions.and("due IS NULL");
  else if (!known.includes("due")) conditions.within("due", filter.due ?? {});
  return conditions
    .equals("owner", filter.owner)
    .within("created", filter.created)
    .all(scan.seen)
    .all(scan.rules)
    .fields("task.process", filter.fields);
}

export function joined(...parts: readonly (Conditions | undefined)[]): Conditions {
  return parts.reduce<Conditions>((all, part) => (part ? all.all(part) : all), new Conditions());
}
