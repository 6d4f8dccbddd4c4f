import type { FieldFilter, TaskFilter, TaskSort } from "../../engine/contract/index.ts";

export const sorts = ["newest", "oldest", "due", "priority"] as const;
export const groupings = ["none", "flow", "due"] as const;
export const dueFilters = ["overdue", "today", "week"] as const;

export type Sort = (typeof sorts)[number];
export type Grouping = (typeof groupings)[number];
export type DueFilter = (typeof dueFilters)[number];

/** How a list is looked at, as the address keeps it. An absent part is as usual. */
export interface ListView {
  readonly sort?: Sort;
  readonly group?: Grouping;
  readonly flow?: string;
  readonly node?: string;
  readonly due?: DueFilter;
  readonly text?: string;
  /** What the author's columns must contain, by `part:name`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Reads an address; what doesn't fit is as if it weren't there. */
export function parseListView(raw: Readonly<Record<string, unknown>>): ListView {
  const text = (value: unknown) =>
    typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;
  const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find((one) => one === value);
  const { sort, group, due, fields } = raw;
  return withoutUndefined({
    sort: oneOf(sorts, sort),
    group: oneOf(groupings, group),
    flow: text(raw["flow"]),
    node: text(raw["node"]),
    due: oneOf(dueFilters, due),
    text: text(raw["text"]),
    fields: parseFields(fields),
  });
}

function parseFields(raw: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const entries = Object.entries(raw).filter(
    (entry): entry is [string, string] =>
      /^(data|artifact):./u.test(entry[0]) && typeof entry[1] === "string" && entry[1] !== "",
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries.slice(0, 10));
}

function withoutUndefined(view: { readonly [Key in keyof ListView]: ListView[Key] | undefined }): ListView {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** Local midnight, `days` from the day of `now`. */
export function midnight(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** What main is asked for a view. A grouped list comes in the order of its groups. */
export function queryOf(view: ListView, now: number): { readonly sort: TaskSort; readonly filter: TaskFilter } {
  const { group = "none", sort = "newest", flow, node, due, text, fields } = view;
  return {
    sort: group === "none" ? sort : group,
    filter: {
      ...(flow === undefined ? {} : { flow }),
      ...(node === undefined ? {} : { node }),
      ...(due === undefined ? {} : { due: dueRange(due, now) }),
      ...(text === undefined ? {} : { text }),
      ...(fields === undefined ? {} : { fields: Object.entries(fields).map(fieldFilter) }),
    },
  };
}

function fieldFilter([key, contains]: readonly [string, string]): FieldFilter {
  const part = key.startsWith("data:") ? "data" : "artifact";
  return { part, name: key.slice(part.length + 1), contains };
}

export function dueRange(due: DueFilter, now: number): { readonly from?: number; readonly until: number } {
  if (due === "overdue") return { until: now };
  return { from: now, until: due === "today" ? midnight(now, 1) : midnight(now, 8) };
}

export type DueGroup = DueFilter | "later" | "none";

/** In which group a due time falls. The order of the groups is that of the times. */
export function dueGroup(due: number | null, now: number): DueGroup {
  if (due === null) return "none";
  if (due < now) return "overdue";
  if (due < midnight(now, 1)) return "today";
  return due < midnight(now, 8) ? "week" : "later";
}

/** How many filters narrow the list. */
export function filtersOf(view: ListView): readonly (keyof ListView | `field ${string}`)[] {
  const { flow, node, due, text, fields = {} } = view;
  const plain = Object.entries({ flow, node, due, text }).filter(([, value]) => value !== undefined);
  return [
    ...plain.map(([name]) => name as keyof ListView),
    ...Object.keys(fields).map((name) => `field ${name}` as const),
  ];
}

/** The view without one of its filters. */
export function withoutFilter(view: ListView, filter: ReturnType<typeof filtersOf>[number]): ListView {
  if (!filter.startsWith("field ")) {
    // a node, and the fields of columns, belong to their flow
    const gone = filter === "flow" ? ["flow", "node", "fields"] : [filter];
    return Object.fromEntries(Object.entries(view).filter(([name]) => !gone.includes(name)));
  }
  const { fields = {}, ...others } = view;
  const left = Object.entries(fields).filter(([name]) => `field ${name}` !== filter);
  return left.length === 0 ? others : { ...others, fields: Object.fromEntries(left) };
}
