import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type Engine, defineFlow, type Flow, openEngine } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";
import { common, nothing } from "../support/rows.ts";

it("a process remembers the version of its flow", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(newOrder);
  expect(engine.as(1).processes.get(1).flowVersion).toBe(1);
});

it("a task whose node is gone is shown as obsolete, with what it was, and can be cancelled", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(newOrder);
  const { kind, title, status } = engine.as(1).tasks.get(2);
  engine.as(1).manage.cancel(2);
  expect([kind, title, status, engine.as(1).tasks.get(2).status]).toEqual(["OBSOLETE", "askBoss", "NEW", "CANCELED"]);
});

it("a process whose flow is gone still lists and opens, read-only", () => {
  const { reopen } = fileWith(oldOrder);
  const engine = reopen(unrelated);
  const desk = engine.as(1);
  expect([
    desk.processes.list().rows.map((row) => row.flowTitle),
    desk.processes.get(1).tasks.map((task) => `${task.node} ${task.kind}`),
    codeOf(() => desk.manage.cancel(2)),
  ]).toEqual([["order"], ["start OBSOLETE", "askBoss OBSOLETE"], "flow.unknown"]);
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
function fileWith(flow: typeof oldOrder) {
  const folder = mkdtempSync(join(tmpdir(), "intray-versions-"));
  const file = join(folder, "intray.sqlite");
  const open = (known: Flow): Engine => {
    const engine = openEngine({ file, flows: [known] });
    onTestFinished(() => engine.close());
    return engine;
  };
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = open(flow);
  first.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  first.start(flow, "start", undefined);
  first.close();
  return { reopen: open };
}

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
