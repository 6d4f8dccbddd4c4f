import { expect, it, onTestFinished } from "vitest";
import type { TaskSort } from "../../../engine/index.ts";
import { wrapDatabase } from "../../../engine/storage/database.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { TaskLists, type Scan } from "../../../engine/storage/task-lists.ts";
import type { Visibility } from "../../../engine/storage/visibility.ts";

const permission = "leave.approve";
const walks: readonly (readonly [string, Scan])[] = [
  ["inbox", { listName: "inbox", owner: 1 }],
  ["archive", { listName: "archive", owner: 1 }],
  ["queue", { listName: "queue", grants: [{ permission, object: null }] }],
  ["queue for an object", { listName: "queue", grants: [{ permission, object: "sales" }] }],
  ["everywhere", { listName: "everywhere" }],
];

it.each<readonly [string, TaskSort]>([
  ...walks.map(([name]) => [name, "newest"] as const),
  ...walks.map(([name]) => [name, "oldest"] as const),
  ["inbox", "due"],
  ["inbox", "priority"],
  ["inbox", "flow"],
  ["archive", "flow"],
  ["queue", "flow"],
  ["inbox", "starter"],
  ["archive", "starter"],
  ["queue", "starter"],
  ["queue", "due"],
  ["queue", "priority"],
])("walks %s, %s first, along an index and sorts nothing", (name, sort) => {
  const { lists, plans } = explained();
  lists.page(walkOf(name), { visible, filter: everyFilter, sort }, null, 25);
  expect(plans().filter((step) => step.includes("TEMP B-TREE FOR ORDER") || step.includes("SCAN task"))).toEqual(
    // the whole table in order of its key is a walk too
    name === "everywhere" ? ["SCAN task"] : [],
  );
});

it.each(["inbox", "queue"])("counts %s from an index alone", (name) => {
  const { lists, plans } = explained();
  lists.count(walkOf(name), { visible: onlyLeave, filter: {} });
  const touched = plans().filter((step) => step.includes(" task ") || step.endsWith(" task"));
  expect(touched.every((step) => step.includes("COVERING INDEX"))).toBe(true);
});

const onlyLeave: Visibility = { person: 1, whole: ["leave"], own: [], asked: [], objects: [] };
const visible: Visibility = {
  ...onlyLeave,
  own: ["trip"],
  asked: [{ flow: "rest", permission, object: "north" }],
  objects: [{ flow: "site", object: "north" }],
};

const everyFilter = {
  flow: "leave",
  node: "approve",
  statuses: ["NEW", "ASSIGNED"],
  created: { from: 1, until: 2 },
  due: { from: 1 },
} as const;

function walkOf(name: string): Scan {
  const found = walks.find(([known]) => known === name);
  if (!found) throw new Error(`No walk is called ${name}.`);
  return found[1];
}

/** Lists over an empty file, and the plan of every question they asked. */
function explained() {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  const db = wrapDatabase(sqlite);
  const plans: string[] = [];
  const lists = new TaskLists({
    query(sql) {
      const steps = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
      const values = Array.from({ length: sql.split("?").length - 1 }, () => 1);
      plans.push(...steps.all(...values).map((step) => step.detail));
      return db.query(sql);
    },
  });
  return { lists, plans: () => plans };
}
