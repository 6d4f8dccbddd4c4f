import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type Desk } from "../../../engine/index.ts";
import { codeOf, type Office, overFiles } from "../support/office.ts";
import { common, nothing } from "../support/rows.ts";

/** 2 is the id of a task, of a process and of a person: what looks like it is still none of them. */
const noIds = [99, 0, -2, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "2", "", "2 OR 1=1", 2n, true, null];
const odd = [...noIds, undefined, [2], { id: 2 }, Object.create(null), Symbol("2"), () => 2, new Date(2)];
/** Names that every object has, or that would be something else if they were pasted into a statement. */
const noNames = ["", "nope", "__proto__", "constructor", "toString", "'; DROP TABLE task; --", "x".repeat(1_000_000)];

overFiles("an id that is none", (open) => {
  it.each<readonly [string, string, (desk: Desk, id: never) => unknown]>([
    ["task", "task.unknown", (desk, id) => desk.tasks.get(id)],
    ["assign", "task.unknown", (desk, id) => desk.tasks.assign(id)],
    ["unassign", "task.unknown", (desk, id) => desk.tasks.unassign(id)],
    ["reassign", "task.unknown", (desk, id) => desk.tasks.reassign(id, 1)],
    ["reassign to", "person.unknown", (desk, id) => desk.tasks.reassign(2, id)],
    ["complete", "task.unknown", (desk, id) => desk.tasks.complete(id, {})],
    ["candidates", "task.unknown", (desk, id) => desk.tasks.candidates(id)],
    ["set due", "task.unknown", (desk, id) => desk.tasks.setDue(id, 0)],
    ["set priority", "task.unknown", (desk, id) => desk.tasks.setPriority(id, 1)],
    ["take back", "undo.impossible", (desk, id) => desk.takeBack(id)],
    ["process", "process.unknown", (desk, id) => desk.processes.get(id)],
    ["an earlier moment", "process.unknown", (desk, id) => desk.history.at(id, { entry: 1 })],
    ["plan a migration", "process.unknown", (desk, id) => desk.manage.planMigration(id, {})],
    ["cancel", "task.unknown", (desk, id) => desk.manage.cancel(id)],
    ["undo", "task.unknown", (desk, id) => desk.manage.undo(id)],
    ["revive", "task.unknown", (desk, id) => desk.manage.revive(id)],
    ["retry", "task.unknown", (desk, id) => desk.manage.retry(id)],
    ["add a child", "task.unknown", (desk, id) => desk.manage.addChild(id, 1)],
    ["cancel a process", "process.unknown", (desk, id) => desk.manage.cancelProcess(id)],
    ["change data", "process.unknown", (desk, id) => desk.manage.changeData(id, {})],
    ["migrate", "process.unknown", (desk, id) => desk.manage.migrate(id, {})],
  ])("%s says so, and writes nothing", (_name, code, act) => {
    const office = twoProcesses(open([paying]));
    const [before, root] = [office.tables(), office.desk("root")];
    const codes = odd.map((id) => codeOf(() => act(root, id as never)));
    expect([codes, office.tables()]).toEqual([odd.map(() => code), before]);
  });

  it("opens no desk and runs no handle", () => {
    const office = twoProcesses(open([paying]));
    const [before, engine] = [office.tables(), office.engine];
    const codes = odd.map((id) => [
      codeOf(() => engine.as(id as never)),
      codeOf(() => engine.run(paying, "pay", id as never)),
    ]);
    expect([codes, office.tables()]).toEqual([odd.map(() => ["person.unknown", "task.unknown"]), before]);
  });
});

overFiles("a name that is none", (open) => {
  it("starts nothing and runs nothing", () => {
    const office = twoProcesses(open([paying]));
    const [before, engine, root] = [office.tables(), office.engine, office.desk("root")];
    void engine;
    const codes = noNames.map((name) => [
      codeOf(() => root.starts.start(name, "start", {})),
      codeOf(() => root.starts.start("paying", name, {})),
      codeOf(() => root.starts.form("paying", name)),
      codeOf(() => root.manage.migrate(1, { sign: name })),
    ]);
    const expected = ["flow.unknown", "node.unknown", "node.unknown", "migration.impossible"];
    expect([codes, office.tables()]).toEqual([noNames.map(() => expected), before]);
  });

  it("is no handle and no start for code, even if it is another node's", () => {
    const office = twoProcesses(open([paying]));
    const [before, engine] = [office.tables(), office.engine];
    const codes = [...noNames, "sign"].map((name) => [
      codeOf(() => engine.start({ ...paying, id: name }, "call")),
      codeOf(() => engine.start(paying, name as never, undefined as never)),
      codeOf(() => engine.run(paying, name as never, 6, undefined as never)),
      codeOf(() => engine.run({ ...paying, id: name }, "pay", 6)),
    ]);
    const expected = ["flow.unknown", "node.unknown", "node.unknown", "node.unknown"];
    expect([codes, office.tables()]).toEqual([[...noNames, "sign"].map(() => expected), before]);
  });

  it("finds nobody and no group", () => {
    const office = open([paying]);
    const [before, { people }] = [office.tables(), office.engine];
    const codes = noNames.map((name) => [
      codeOf(() => people.addToGroup(name, "staff")),
      codeOf(() => people.addToGroup("ada", name)),
      codeOf(() => people.grant(name, "paying.view")),
    ]);
    const expected = ["person.unknown", "group.unknown", "group.unknown"];
    expect([codes, office.tables()]).toEqual([noNames.map(() => expected), before]);
  });
});

/** Process 1 with tasks 1 and 2, which Root has taken; process 2 with tasks 3 and 4; process 3 with a handle, task 6. */
function twoProcesses(office: Office): Office {
  office.desk("ada").starts.start("paying", "start", {});
  office.desk("ada").starts.start("paying", "start", {});
  office.engine.start(paying, "call");
  office.desk("root").tasks.assign(2);
  return office;
}

const paying = defineFlow({
  ...common,
  id: "paying",
  nodes: (node) => ({
    start: node.start().next("sign"),
    call: node.startHandle(nothing).next("pay"),
    sign: node.view({ task: z.object({ note: z.string().max(100).optional() }) }).next("pay"),
    pay: node.handle(nothing).next("done"),
    done: node.end(),
  }),
});
