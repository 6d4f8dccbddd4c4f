import type { ListView } from "../lists/list-view.ts";

const plain = ["flow", "node", "due", "created", "starter", "text"] as const;

/** One of the filters of a view, by name. */
export type FilterName = (typeof plain)[number] | `field ${string}`;

/** What narrows the list. */
export function filtersOf(view: ListView): readonly FilterName[] {
  const { fields = {} } = view;
  return [
    ...plain.filter((name) => view[name] !== undefined),
    ...Object.keys(fields).map((name) => `field ${name}` as const),
  ];
}

/** The view without one of its filters. */
export function withoutFilter(view: ListView, filter: FilterName): ListView {
  if (!filter.startsWith("field ")) {
    // a node, and the fields of columns, belong to their flow
    const gone: readonly string[] = filter === "flow" ? ["flow", "node", "fields"] : [filter];
    return Object.fromEntries(Object.entries(view).filter(([name]) => !gone.includes(name)));
  }
  const { fields = {}, ...others } = view;
  const left = Object.entries(fields).filter(([name]) => `field ${name}` !== filter);
  return left.length === 0 ? others : { ...others, fields: Object.fromEntries(left) };
}
