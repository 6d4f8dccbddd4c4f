import type { Notification, NotificationKind } from "../../engine/contract/index.ts";

/** Where a notification stands, in the order of the page. */
export const sectionNames = ["action", "requests", "mentions", "rest", "earlier"] as const;
export type SectionName = (typeof sectionNames)[number];

const sectionOfKind = {
  "request-sent-back": "action",
  "request-waits": "action",
  asked: "action",
  reminded: "action",
  assigned: "action",
  "request-decided": "requests",
  mentioned: "mentions",
  answered: "mentions",
  commented: "rest",
  withdrawn: "rest",
} as const satisfies Readonly<Record<NotificationKind, SectionName>>;

export interface Section {
  readonly name: SectionName;
  readonly rows: readonly Notification[];
}

/** Unread ones by what they ask for, with those that were `fresh` when the page was opened; read ones come last. */
export function sectionsOf(rows: readonly Notification[], fresh: ReadonlySet<number>): readonly Section[] {
  const nameOf = ({ id, read, kind }: Notification): SectionName =>
    read === null || fresh.has(id) ? sectionOfKind[kind] : "earlier";
  return sectionNames
    .map((name) => ({ name, rows: rows.filter((row) => nameOf(row) === name) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Of how many processes rows tell, the ones with most rows first. */
export function byProcess(
  rows: readonly Notification[],
): readonly { readonly title: string; readonly count: number }[] {
  const byId = new Map<number, { readonly title: string; readonly count: number }>();
  for (const { processId, title } of rows) {
    byId.set(processId, { title, count: (byId.get(processId)?.count ?? 0) + 1 });
  }
  return [...byId.values()].toSorted((one, other) => other.count - one.count);
}
