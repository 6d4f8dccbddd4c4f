import { expect, it, onTestFinished } from "vitest";
import type { TaskSort } from "../../../engine/index.ts";
import { wrapDatabase } from "../../../engine/storage/database.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { TaskLists } from "../../../engine/storage/task-lists.ts";
import type { PersonalList, TaskSource } from "../../../engine/storage/task-scans.ts";
import type { Visibility } from "../../../engine/storage/visibility.ts";

const permission = "leave.approve";
const all = { whole: [permission], inPart: [] };
const fourEyes = [{ flow: "leave", node: "approve", done: ["ask"] }];
const scans: readonly (readonly [string, TaskSource])[] = [
  ["inbox", { listName: "inbox", owner: 1 }],
  ["archive", { listName: "archive", owner: 1 }],
  ["queue", { listName: "queue", held: all, fourEyes: [] }],
  ["queue with four eyes", { listName: "queue", held: all, fourEyes }],
  ["queue for objects", { listName: "queue", held: { whole: [], inPart: [permission] }, fourEyes: [] }],
  ["whole queue", { listName: "queue", held: "all", fourEyes: [] }],
  ["everywhere", { listName: "everywhere" }],
];

it.each<readonly [string, TaskSort]>([
  ...scans.map(([name]) => [name, "newest"] as const),
  ...scans.map(([name]) => [name, "oldest"] as const),
  ["inbox", "due"],
  ["inbox", "priority"],
  ["inbox", "flow"],
  ["archive", "flow"],
  ["archive", "due"],
  ["archive", "priority"],
  ["queue", "flow"],
  ["inbox", "starter"],
  ["archive", "starter"],
  ["queue", "starter"],
  ["queue", "due"],
  ["queue", "priority"],
  ...["whole queue", "queue with four eyes", "queue for objects"].flatMap((name) =>
    (["due", "priority", "flow", "starter"] as const).map((sort) => [name, sort] as const),
  ),
])("scans %s, %s first, along an index and sorts nothing", (name, sort) => {
  const { lists, plans } = explained();
  lists.page(sourceNamed(name), { visible, filter: asked, sort }, null, 25);
  const slow = plans().filter((step) => step.includes("TEMP B-TREE FOR ORDER") || step.includes("SCAN task"));
  // the whole table in order of its key is a scan too
  expect([...new Set(slow)]).toEqual(name === "everywhere" ? ["SCAN task"] : []);
});

it.each([
  ["inbox", {}, "owner=?"],
  ["inbox", { due: { from: 1 } }, "owner=? AND <expr>>? AND <expr><?"],
  ["inbox", { due: null }, "owner=? AND <expr>=?"],
  ["inbox", { flow: "leave" }, "owner=? AND flow=?"],
  ["inbox", { startedBy: 1 }, "owner=? AND <expr>=?"],
  ["queue", {}, "permission=?"],
  ["queue", { due: { from: 1 } }, "permission=? AND <expr>>? AND <expr><?"],
  ["queue", { flow: "leave" }, "permission=?"],
  ["queue", { startedBy: 1 }, "permission=? AND <expr>=?"],
] as const)("counts %s with %o by what an index finds", (name, filter, keys) => {
  const { lists, plans } = explained();
  lists.count(listOf(name), { visible: onlyLeave, filter });
  expect(plans().at(-2)).toContain(`(${keys})`);
});

it.each(["due", "priority", "starter"] as const)("goes on from the middle of an index, %s first", (sort) => {
  const { lists, plans } = explained();
  const after = { id: 5, flow: "leave", due: 7, startedBy: 1, priority: 0 };
  lists.page(sourceNamed("inbox"), { visible, filter: {}, sort }, after, 25);
  const [equal, behind] = {
    due: ["<expr>=?", "<expr>>?"],
    starter: ["<expr>=?", "<expr>>?"],
    priority: ["priority=?", "priority<?"],
  }[sort];
  const steps = plans().filter((step) => !step.includes("task_queue"));
  expect(steps.map((step) => step.match(/\((?<keys>.*)\)/u)?.groups?.["keys"] ?? step)).toEqual([
    `owner=? AND ${equal} AND ${sort === "due" ? "id>" : sort === "starter" ? "id>" : "id<"}?`,
    `owner=? AND ${behind}`,
  ]);
});

it("sorts what an index finds, when it is little, rather than look at all for it", () => {
  const { lists, plans } = explained();
  lists.page(sourceNamed("inbox"), { visible, filter: { due: { from: 1, until: 2 } }, sort: "newest" }, null, 25);
  expect(plans().at(-2)).toContain("USING INDEX task_inbox_due (owner=? AND <expr>>? AND <expr><?)");
});

const onlyLeave: Visibility = { person: 1, whole: ["leave"], own: [], asked: [], objects: [] };
const visible: Visibility = {
  ...onlyLeave,
  own: ["trip"],
  asked: [{ flow: "rest", permission, inPart: true }],
  objects: ["site"],
};

/** What no index knows. */
const asked = { node: "approve", created: { from: 1, until: 2 } } as const;

function listOf(name: "inbox" | "queue"): PersonalList {
  return name === "inbox" ? { listName: name, owner: 1 } : { listName: name, held: all, fourEyes: [] };
}

function sourceNamed(name: string): TaskSource {
  const found = scans.find(([known]) => known === name);
  if (!found) throw new Error(`No scan is called ${name}.`);
  return found[1];
}

/** Lists over an empty file, and the plan of every question they asked. */
function explained() {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  sqlite.exec(`INSERT INTO process (id, flow, flow_version, status, created, data) VALUES (1, 'leave', 1, 'NEW', 1, '{}');
    INSERT INTO task (process, flow, node, kind, status, token, created, permission, data) VALUES
      (1, 'leave', 'approve', 'HUMAN', 'NEW', 'start', 1, '${permission}', '{}')`);
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
