import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("Subprocess and NSubprocess", (open) => {
  it("a Subprocess waits for its child, and goes on when that is done", () => {
    const office = open([single, child]);
    office.engine.start(single, "start", undefined);
    const before = office.picture();
    office.complete("ada", "work", {}, 2);
    expect([before.slice(1), office.picture().slice(1), office.picture(2).at(-1)]).toEqual([
      rows("call STARTED start, process NEW"),
      rows("call DONE start, done DONE start, process DONE"),
      "process DONE",
    ]);
  });

  it("a child gets what its startHandle is typed for", () => {
    const office = open([single, child]);
    office.engine.start(single, "start", undefined);
    expect(valueOf(office, "count", 2)).toBe(7);
  });

  it("done takes over what the children brought, in the parent", () => {
    const office = open([each, child]);
    office.engine.start(each, "start", [1, 2]);
    for (const process of [2, 3]) office.complete("ada", "work", {}, process);
    expect(valueOf(office, "log", 1)).toEqual(["1", "2"]);
  });

  it("canceling the parent's task cancels its children", () => {
    const office = open([single, child]);
    office.engine.start(single, "start", undefined);
    office.manage("cancel", "call");
    expect([office.picture(1).slice(1), office.picture(2).slice(1)]).toEqual([
      rows("call CANCELED start, process NEW"),
      rows("work CANCELED start, process CANCELED"),
    ]);
  });

  it("canceling the process cancels its children", () => {
    const office = open([single, child]);
    office.engine.start(single, "start", undefined);
    office.desk("root").manage.cancelProcess(1);
    expect([office.picture(1).at(-1), office.picture(2).at(-1)]).toEqual(["process CANCELED", "process CANCELED"]);
  });

  it("when all children were canceled the task fails with children-canceled", () => {
    const office = open([single, child]);
    office.engine.start(single, "start", undefined);
    office.desk("root").manage.cancelProcess(2);
    expect([office.picture(1).slice(1), office.desk("root").tasks.get(2).error?.code]).toEqual([
      rows("call ERROR start, process NEW"),
      "children-canceled",
    ]);
  });

  it("a failed Subprocess that is retried starts a new child", () => {
    const office = open([single, child]);
    office.engine.start(single, "start", undefined);
    office.desk("root").manage.cancelProcess(2);
    office.manage("retry", "call");
    office.complete("ada", "work", {}, 3);
    expect(office.picture(1).slice(1)).toEqual(
      rows("call REVIVED start, call DONE start, done DONE start, process DONE"),
    );
  });

  it("a child that fails at once takes the whole start with it", () => {
    const office = open([callsBroken, broken]);
    expect(codeOf(() => office.engine.start(callsBroken, "start", undefined))).toBe("node.failed");
    expect(office.desk("root").processes.count()).toBe(0);
  });

  it("a child that is done at once lets the parent go on in the same action", () => {
    const office = open([callsQuick, quick]);
    office.engine.start(callsQuick, "start", undefined);
    expect(office.picture(1)).toEqual(rows("start DONE start, call DONE start, done DONE start, process DONE"));
  });

  it("flows that start each other without waiting are refused", () => {
    const office = open([endless]);
    expect(codeOf(() => office.engine.start(endless, "start", undefined))).toBe("node.loops");
    expect(office.desk("root").processes.count()).toBe(0);
  });

  it("an NSubprocess starts one child an item, all at once", () => {
    const office = open([each, child]);
    office.engine.start(each, "start", [1, 2, 3]);
    expect([office.desk("root").processes.count({ flow: "child" }), office.picture().slice(1)]).toEqual([
      3,
      rows("call STARTED start, process NEW"),
    ]);
  });

  it("an NSubprocess with no item is done at once", () => {
    const office = open([each, child]);
    office.engine.start(each, "start", []);
    expect(office.picture().slice(1)).toEqual(rows("call DONE start, done DONE start, process DONE"));
  });

  it("a canceled child doesn't count while another is done", () => {
    const office = open([each, child]);
    office.engine.start(each, "start", [1, 2]);
    office.complete("ada", "work", {}, 2);
    office.desk("root").manage.cancelProcess(3);
    expect(office.picture().slice(1)).toEqual(rows("call DONE start, done DONE start, process DONE"));
  });

  it("children can be added while the task is open", () => {
    const office = open([each, child]);
    office.engine.start(each, "start", [1]);
    office.desk("root").manage.addChild(2, 9);
    office.complete("ada", "work", {}, 2);
    expect([office.picture().slice(1), valueOf(office, "count", 3)]).toEqual([
      rows("call STARTED start, process NEW"),
      9,
    ]);
  });

  it("no child can be added once the task is done", () => {
    const office = open([each, child]);
    office.engine.start(each, "start", []);
    const desk = office.desk("root");
    expect(codeOf(() => desk.manage.addChild(2, 9))).toBe("task.wrong-status");
  });

  it("sequential children start one after the other; added ones come last", () => {
    const office = open([row, child]);
    office.engine.start(row, "start", [1, 2]);
    office.desk("root").manage.addChild(2, 3);
    const counts = [office.desk("root").processes.count({ flow: "child" })];
    for (const process of [2, 3, 4]) {
      office.complete("ada", "work", {}, process);
      counts.push(office.desk("root").processes.count({ flow: "child" }));
    }
    expect([counts, valueOf(office, "count", 4), office.picture().at(-1)]).toEqual([[1, 2, 3, 3], 3, "process DONE"]);
  });

  function valueOf(office: Office, field: string, process: number): unknown {
    return office
      .desk("root")
      .processes.get(process)
      .data.find((one) => one.name === field)?.value;
  }
});

const child = defineFlow({
  ...common,
  id: "child",
  nodes: (node) => ({
    start: node.startHandle(({ process }, count: number) => void (process.data.count = count)).next("work"),
    work: node.view().next("done"),
    done: node.end(),
  }),
});

const single = defineFlow({
  ...common,
  id: "single",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("call"),
    call: node.subprocess(child, "start", () => 7).next("done"),
    done: node.end(),
  }),
});

const each = defineFlow({
  ...common,
  id: "each",
  nodes: (node) => ({
    start: node.startHandle(({ process }, log: number[]) => void (process.data.log = log.map(String))).next("call"),
    call: node
      .nsubprocess(child, "start", ({ process }) => process.data.log.map(Number))
      .done(
        ({ process }, children) => void (process.data.log = children.map(({ data }) => JSON.stringify(data["count"]))),
      )
      .next("done"),
    done: node.end(),
  }),
});

const row = defineFlow({
  ...common,
  id: "row",
  nodes: (node) => ({
    start: node.startHandle(({ process }, log: number[]) => void (process.data.log = log.map(String))).next("call"),
    call: node
      .nsubprocess(child, "start", ({ process }) => process.data.log.map(Number), { sequential: true })
      .next("done"),
    done: node.end(),
  }),
});

const quick = defineFlow({
  ...common,
  id: "quick",
  nodes: (node) => ({ start: node.startHandle(nothing).next("done"), done: node.end() }),
});

const callsQuick = defineFlow({
  ...common,
  id: "callsQuick",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("call"),
    call: node.subprocess(quick, "start", nothing).next("done"),
    done: node.end(),
  }),
});

const broken = defineFlow({
  ...common,
  id: "broken",
  nodes: (node) => ({
    start: node
      .startHandle(() => {
        throw new Error("It failed.");
      })
      .next("done"),
    done: node.end(),
  }),
});

const callsBroken = defineFlow({
  ...common,
  id: "callsBroken",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("call"),
    call: node.subprocess(broken, "start", nothing as never).next("done"),
    done: node.end(),
  }),
});

const endless: ReturnType<typeof defineEndless> = defineEndless();

function defineEndless() {
  return defineFlow({
    ...common,
    id: "endless",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.subprocess((() => endless) as never, "start" as never, nothing as never).next("done"),
      done: node.end(),
    }),
  });
}
