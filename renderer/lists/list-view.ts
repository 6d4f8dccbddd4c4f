import { z } from "zod";
import type { FieldFilter, TaskFilter, TaskListName, TaskSort } from "../../engine/contract/index.ts";
import { createdFilters, createdRange, dueFilters, dueRange } from "./time-ranges.ts";

export const sorts = ["newest", "oldest", "due", "priority"] as const;
export const groupings = ["none", "flow", "due", "starter"] as const;

export type Sort = (typeof sorts)[number];
export type Grouping = (typeof groupings)[number];

const searchText = z.string().min(1).max(200);
const bound = z.exactOptional(z.union([z.number(), searchText]));
const fieldView = z.union([
  z.strictObject({ contains: searchText }),
  z.strictObject({ equals: z.union([searchText, z.boolean()]) }),
  z.strictObject({ from: bound, to: bound }),
]);

/** What a column must have. */
export type FieldView = z.infer<typeof fieldView>;

/** What doesn't fit is as if it weren't there. */
const address = z.object({
  sort: z.enum(sorts).optional().catch(undefined),
  group: z.enum(groupings).optional().catch(undefined),
  flow: searchText.optional().catch(undefined),
  node: searchText.optional().catch(undefined),
  due: z.enum(dueFilters).optional().catch(undefined),
  created: z.enum(createdFilters).optional().catch(undefined),
  starter: z.int().positive().optional().catch(undefined),
  text: searchText.optional().catch(undefined),
  fields: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

type Address = z.infer<typeof address>;
type Part = { readonly [Key in Exclude<keyof Address, "fields">]?: NonNullable<Address[Key]> };

/** How a list is looked at, as the address keeps it. An absent part is as usual. */
export interface ListView extends Part {
  /** By `part:name`. */
  readonly fields?: Readonly<Record<string, FieldView>>;
}

/** Reads an address. */
export function parseListView(raw: Readonly<Record<string, unknown>>): ListView {
  const { fields: rawFields, ...parts } = address.parse(raw);
  const fields = parseFields(rawFields ?? {});
  const view = { ...parts, fields: Object.keys(fields).length === 0 ? undefined : fields };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

function parseFields(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldView>> {
  const fields = Object.entries(raw).flatMap(([key, value]) => {
    const wanted = fieldView.safeParse(value);
    return /^(data|artifact):./u.test(key) && wanted.success ? [[key, wanted.data] as const] : [];
  });
  return Object.fromEntries(fields.slice(0, 10));
}

/** A view with what is usual in its list: what is open goes by due date, what is done by when it was. */
export function arranged(listName: TaskListName, view: ListView): ListView {
  if (view.group !== undefined) return view;
  return { ...view, group: view.sort === undefined && listName !== "archive" ? "due" : "none" };
}

/** What main is asked for a view. A grouped list comes in the order of its groups. */
export function queryOf(view: ListView, now: number): { readonly sort: TaskSort; readonly filter: TaskFilter } {
  const { group = "none", sort = "newest", flow, node, due, created, starter, text, fields } = view;
  return {
    sort: group === "none" ? sort : group,
    filter: {
      ...(flow === undefined ? {} : { flow }),
      ...(node === undefined ? {} : { node }),
      ...(due === undefined ? {} : { due: dueRange(due, now) }),
      ...(created === undefined ? {} : { created: createdRange(created, now) }),
      ...(starter === undefined ? {} : { startedBy: starter }),
      ...(text === undefined ? {} : { text }),
      ...(fields === undefined ? {} : { fields: Object.entries(fields).map(fieldFilter) }),
    },
  };
}

function fieldFilter([key, filter]: readonly [string, FieldView]): FieldFilter {
  const part = key.startsWith("data:") ? "data" : "artifact";
  return { part, name: key.slice(part.length + 1), ...filter };
}
