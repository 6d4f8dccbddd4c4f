import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type Engine, openEngine } from "../../../engine/index.ts";
import { codeOf } from "../support/office.ts";

const oddIds = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, "1", null, undefined, {}, 999] as const;

type Desk = ReturnType<Engine["as"]>;

const ofTasks: readonly (readonly [string, (desk: Desk, id: never) => unknown])[] = [
  ["task", (desk, id) => desk.task(id)],
  ["assign", (desk, id) => desk.assign(id)],
  ["unassign", (desk, id) => desk.unassign(id)],
  ["reassign", (desk, id) => desk.reassign(id, 1)],
  ["candidates", (desk, id) => desk.candidates(id)],
  ["setDue", (desk, id) => desk.setDue(id, 1)],
  ["setPriority", (desk, id) => desk.setPriority(id, 1)],
  ["complete", (desk, id) => desk.complete(id, {})],
  ["manage.cancel", (desk, id) => desk.manage.cancel(id)],
  ["manage.undo", (desk, id) => desk.manage.undo(id)],
  ["manage.revive", (desk, id) => desk.manage.revive(id)],
  ["manage.retry", (desk, id) => desk.manage.retry(id)],
  ["manage.addChild", (desk, id) => desk.manage.addChild(id, 1)],
];

const ofProcesses: readonly (readonly [string, (desk: Desk, id: never) => unknown])[] = [
  ["process", (desk, id) => desk.process(id)],
  ["at", (desk, id) => desk.at(id, { moment: 1 })],
  ["planMigration", (desk, id) => desk.planMigration(id, {})],
  ["manage.cancelProcess", (desk, id) => desk.manage.cancelProcess(id)],
  ["manage.changeData", (desk, id) => desk.manage.changeData(id, { data: { note: "x" } })],
  ["manage.migrate", (desk, id) => desk.manage.migrate(id, {})],
];

describe("an id that nobody gave out", () => {
  describe.each(ofTasks)("to %s", (_name, call) => {
    it.each(oddIds)("is an unknown task: %s", (id) => {
      expect(codeOf(() => call(openDesk(), id as never))).toBe("task.unknown");
    });
  });

  describe.each(ofProcesses)("to %s", (_name, call) => {
    it.each(oddIds)("is an unknown process: %s", (id) => {
      expect(codeOf(() => call(openDesk(), id as never))).toBe("process.unknown");
    });
  });

  it.each(oddIds)("is no person: %s", (id) => {
    const { engine, desk } = open();
    const task = desk.list("queue").rows[0]?.id ?? 0;
    desk.assign(task);
    expect([codeOf(() => engine.as(id as never)), codeOf(() => desk.reassign(task, id as never))]).toEqual([
      "person.unknown",
      "person.unknown",
    ]);
  });

  it.each(oddIds)("is no audit entry: %s", (id) => {
    expect(codeOf(() => openDesk().takeBack(id as never))).toBe("undo.impossible");
  });
});

describe("a name that the flow doesn't have", () => {
  it.each([
    ["flow.unknown", (desk: Desk) => desk.start("nowhere", "ask", {})],
    ["flow.unknown", (desk: Desk) => desk.startForm("__proto__", "ask")],
    ["node.unknown", (desk: Desk) => desk.start("flow", "constructor", {})],
    ["node.unknown", (desk: Desk) => desk.startForm("flow", "nowhere")],
    ["permission.denied", (desk: Desk) => desk.start("flow", "fill", {})],
  ] as const)("is told as %s", (code, call) => {
    expect(codeOf(() => call(openDesk()))).toBe(code);
  });
});

describe("a value out of its range", () => {
  it.each([Number.NaN, -1, 1.5, 2 ** 60, "soon", undefined])("is no due time: %s", (due) => {
    expect(codeOf(() => openDesk().setDue(2, due as never))).toBe("values.invalid");
  });

  it.each([3, -2, 0.5, Number.NaN, "high", null])("is no priority: %s", (priority) => {
    expect(codeOf(() => openDesk().setPriority(2, priority as never))).toBe("values.invalid");
  });
});

describe("a promise", () => {
  it("from a function is refused, and no process is left", () => {
    const { engine, desk } = open();
    expect(codeOf(() => engine.start(flow, "later"))).toBe("flow.invalid");
    expect(desk.countProcesses()).toBe(1);
  });

  it.each([
    ["a start's handler", (engine: Engine) => engine.start(flow, "laterStart")],
    ["a condition", (engine: Engine) => engine.start(flow, "laterIf")],
    ["a list", (engine: Engine) => engine.start(flow, "laterList")],
  ])("from %s is refused", (_what, call) => {
    const { engine, desk } = open();
    expect(codeOf(() => call(engine))).not.toBe("nothing");
    expect(desk.countProcesses()).toBe(1);
  });
});

const flow = defineFlow({
  id: "flow",
  version: 1,
  title: "Flow",
  description: "",
  data: z.object({ note: z.string().optional() }),
  nodes: (node) => ({
    ask: node.start({ data: ["note"] }).next("fill"),
    fill: node.view().next("end"),
    later: node.startHandle(() => undefined).next("waits"),
    // behind a function that isn't async itself, which no check at the definition can see through
    waits: node.function(() => Promise.resolve() as never).next("end"),
    laterStart: node.startHandle(() => Promise.resolve() as never).next("end"),
    laterIf: node.startHandle(() => undefined).next("choose"),
    choose: node
      .if((() => Promise.resolve(true)) as never)
      .then("end")
      .otherwise("end"),
    laterList: node.startHandle(() => undefined).next("fork"),
    fork: node.split().forEach((() => Promise.resolve([])) as never, "fill"),
    end: node.end(),
  }),
});

function open() {
  const engine = openEngine({ file: ":memory:", flows: [flow] });
  const desk = engine.as(engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id);
  desk.start("flow", "ask", {});
  return { engine, desk };
}

function openDesk(): Desk {
  return open().desk;
}
