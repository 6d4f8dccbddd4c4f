import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { expect, it, onTestFinished } from "vitest";
import { type Engine, defineFlow, type Flow, openEngine } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";
import { common, nothing } from "../support/rows.ts";

it("a process remembers the version of its flow", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(newOrder);
  expect(engine.as(1).processes.get(1).flowVersion).toBe(1);
});

it("a task whose node is gone is shown as obsolete, with what it was, and can be canceled", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(newOrder);
  const { kind, title, status } = engine.as(1).tasks.get(2);
  engine.as(1).manage.cancel(2);
  expect([kind, title, status, engine.as(1).tasks.get(2).status]).toEqual(["OBSOLETE", "Ask boss", "NEW", "CANCELED"]);
});

it("a process whose flow is gone lists and opens as the file remembers it, read-only, and its task says what is missing", () => {
  const { reopen } = fileWith(oldOrder);
  const desk = reopen(unrelated).as(1);
  const { tasks, data } = desk.processes.get(1);
  expect([
    desk.processes.list().rows.map((row) => row.flowTitle),
    tasks.map(({ title, kind }) => `${title} ${kind}`),
    data.map(({ title, value }) => [title, value]),
    desk.tasks.get(2).missing,
    codeOf(() => desk.manage.cancel(2)),
  ]).toEqual([
    ["Flow"],
    ["Start START", "Ask boss OBSOLETE"],
    [
      ["count", 0],
      ["ok", false],
      ["log", []],
    ],
    "flow",
    "flow.unknown",
  ]);
});

it("versions may be counted from 0 on", () => {
  const { reopen } = fileWith(firstOrder);
  expect(reopen(oldOrder).as(1).processes.get(1).flowVersion).toBe(0);
});

it("a file from before flows were remembered calls a flow that is gone by the words of its keys", () => {
  const { reopen, forget } = fileWith(oldOrder);
  forget();
  const desk = reopen(unrelated).as(1);
  expect([desk.processes.get(1).flowTitle, desk.processes.get(1).tasks.map(({ title }) => title)]).toEqual([
    "Order",
    ["Start", "Ask boss"],
  ]);
});

it("a flow that changed without a new version is refused, and one that is older, unless flows are being written", () => {
  const { reopen } = fileWith(newOrder);
  expect([codeOf(() => reopen(changedOrder)), codeOf(() => reopen(oldOrder))]).toEqual([
    "flow.changed",
    "flow.outdated",
  ]);
  expect(reopen(changedOrder, { developing: true }).as(1).tasks.get(2).missing).toBe("node");
  expect(codeOf(() => reopen(changedOrder))).toBe("nothing");
});

it.each<readonly [what: string, difference: Parameters<typeof counting>[0], code: string]>([
  ["its title", { title: "Another title" }, "nothing"],
  ["the title of a field", { count: z.number().default(0).meta({ title: "How many" }) }, "nothing"],
  ["a bound of a field", { count: z.number().max(7).default(0) }, "flow.changed"],
  ["whether a field is there", { more: z.string().default("") }, "flow.changed"],
])("a flow without a new version may differ in words alone: %s", (_, difference, code) => {
  const { reopen } = fileWith(counting({}));
  expect(codeOf(() => reopen(counting(difference)))).toBe(code);
});

it("a plan says what a migration would do, and changes nothing", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(newOrder);
  const plan = engine.as(1).manage.planMigration(1, { askBoss: "askTeam" });
  expect([plan, engine.as(1).tasks.get(2).status]).toEqual([
    {
      from: 1,
      to: 2,
      moves: [{ task: 2, from: "askBoss", to: "askTeam" }],
      stays: [],
      ends: [],
      needReason: ["askBoss"],
      problems: [],
    },
    "NEW",
  ]);
});

it("a migration moves open tasks the ordinary way and the process to the new version", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(newOrder);
  engine.as(1).manage.migrate(1, { askBoss: "askTeam" }, "The team decides now.");
  const { tasks, flowVersion } = engine.as(1).processes.get(1);
  expect([flowVersion, tasks.map(({ node, status, previous }) => `${node} ${status} ${previous.join("+")}`)]).toEqual([
    2,
    ["start DONE ", "askBoss CANCELED 1", "askTeam NEW 1+2"],
  ]);
});

it("a migration to where no task can be is refused as a whole", () => {
  const { reopen } = fileWith(oldOrder);
  const desk = reopen(newOrder).as(1);
  expect(codeOf(() => desk.manage.migrate(1, { askBoss: "start" }))).toBe("migration.impossible");
  expect(codeOf(() => desk.manage.migrate(1, { askBoss: "nowhere" }))).toBe("migration.impossible");
  expect(desk.tasks.get(2).status).toBe("NEW");
});

it("a migration between equal versions is refused, and its plan says so", () => {
  const { reopen } = fileWith(oldOrder);
  const desk = reopen(oldOrder).as(1);
  expect([
    desk.manage.planMigration(1, { askBoss: "done" }).problems.length,
    codeOf(() => desk.manage.migrate(1, { askBoss: "done" }, "It is urgent.")),
    codeOf(() => desk.manage.migrate(1, {})),
    desk.tasks.get(2).status,
  ]).toEqual([1, "migration.same-version", "migration.same-version", "NEW"]);
});

it("leaving a node that has a permission or a rule needs a reason, which the history keeps", () => {
  const { reopen } = fileWith(oldOrder);
  const desk = reopen(guardedOrder).as(1);
  desk.manage.migrate(1, { askBoss: "decide" }, "Bosses are gone.");
  for (const next of [guardedOrder3, guardedOrder4] as const) {
    const desk = reopen(next).as(1);
    const [from, to] = next.version === 3 ? ["decide", "check"] : ["check", "free"];
    const choices = desk.manage.migrationChoices(1).sources.map(({ node, needsReason }) => [node, needsReason]);
    expect(choices).toEqual([[from, true]]);
    for (const reason of [undefined, "", "  "]) {
      expect(codeOf(() => desk.manage.migrate(1, { [from]: to }, reason))).toBe("migration.reason-required");
    }
    expect(codeOf(() => desk.manage.migrate(1, { [from]: to }, "x".repeat(1_001)))).toBe("values.invalid");
    desk.manage.migrate(1, { [from]: to }, ` Reason ${next.version} `);
  }
  const desk5 = reopen(guardedOrder5).as(1);
  expect(desk5.manage.planMigration(1, { free: "decide" }).needReason).toEqual([]);
  desk5.manage.migrate(1, { free: "decide" });
  const notes = desk5.processes.get(1).timeline.filter(({ event }) => event === "process.migrated");
  expect(notes.map(({ note }) => note)).toEqual([
    "1 -> 2: Bosses are gone.",
    "2 -> 3: Reason 3",
    "3 -> 4: Reason 4",
    "4 -> 5",
  ]);
});

it("a task that stays, or is opened anew at its own node, needs no reason", () => {
  const { reopen } = fileWith(oldOrder);
  const first = reopen(guardedOrder).as(1);
  first.manage.migrate(1, { askBoss: "decide" }, "Bosses are gone.");
  const desk = reopen(guardedOrder3).as(1);
  expect(desk.manage.planMigration(1, {}).needReason).toEqual([]);
  expect(codeOf(() => desk.manage.migrate(1, { decide: "decide" }))).toBe("nothing");
});

/** A file in which one process of `flow` waits for its first person. */
function fileWith(flow: Flow) {
  const folder = mkdtempSync(join(tmpdir(), "intray-versions-"));
  const file = join(folder, "intray.sqlite");
  const open = (known: Flow, options: { readonly developing?: boolean } = {}): Engine => {
    const engine = openEngine({ file, flows: [known], ...options });
    onTestFinished(() => engine.close());
    return engine;
  };
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = open(flow);
  first.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  // eslint-disable-next-line typescript/no-unnecessary-type-assertion -- every flow here has this start; the compiler forgot
  first.start(flow as unknown as typeof oldOrder, "start", undefined);
  first.close();
  const forget = () => {
    const sqlite = new Sqlite(file);
    sqlite.exec("DELETE FROM flow_version");
    sqlite.close();
  };
  return { reopen: open, forget };
}

const firstOrder = defineFlow({
  ...common,
  version: 0,
  id: "order",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("askBoss"),
    askBoss: node.view().next("done"),
    done: node.end(),
  }),
});

const oldOrder = defineFlow({
  ...common,
  id: "order",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("askBoss"),
    askBoss: node.view().next("done"),
    done: node.end(),
  }),
});

const newOrder = defineFlow({
  ...common,
  version: 2,
  id: "order",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("askTeam"),
    askTeam: node.view().next("done"),
    done: node.end(),
  }),
});

const changedOrder = defineFlow({
  ...common,
  version: 2,
  id: "order",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("askTwice"),
    askTwice: node.view().next("done"),
    done: node.end(),
  }),
});

function counting({ title = "Counting", ...fields }: { readonly title?: string } & Readonly<Record<string, unknown>>) {
  return defineFlow({
    ...common,
    title,
    id: "counting",
    data: z.object({ count: z.number().default(0), ...(fields as z.ZodRawShape) }),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("ask"),
      ask: node.view().next("done"),
      done: node.end(),
    }),
  });
}

const guarded = (version: number) =>
  defineFlow({
    ...common,
    version,
    id: "order",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("decide"),
      decide: node.view().permission("order.decide").next("check"),
      check: node
        .view()
        .restrict({ nodes: [], allows: () => true })
        .next("free"),
      free: node.view().next("done"),
      done: node.end(),
    }),
  });

const [guardedOrder, guardedOrder3, guardedOrder4, guardedOrder5] = [guarded(2), guarded(3), guarded(4), guarded(5)];

const unrelated = defineFlow({
  ...common,
  id: "unrelated",
  nodes: (node) => ({ start: node.startHandle(nothing).next("done"), done: node.end() }),
});
