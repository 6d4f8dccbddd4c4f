import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("undo, revive, retry, cancel", (open) => {
  it("undo is refused while something was built on the task", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.complete("ada", "first");
    expect(codeOf(() => office.manage("undo", "first"))).toBe("task.has-successors");
    expect(office.picture().slice(1)).toEqual(rows("first DONE start, second NEW start, process NEW"));
  });

  it("undo takes a task back once its successors are canceled, and runs its hook", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.complete("ada", "first");
    office.manage("cancel", "second");
    office.manage("undo", "first");
    expect([office.picture().slice(1), logOf(office)]).toEqual([
      rows("first CANCELED start, second CANCELED start, process NEW"),
      ["first undone"],
    ]);
  });

  it("undoing an End reopens the process", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.complete("ada", "first");
    office.complete("ada", "second");
    office.manage("undo", "done");
    expect(office.picture().slice(2)).toEqual(rows("second DONE start, done CANCELED start, process NEW"));
  });

  it("undoing a Start cancels the process", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.manage("cancel", "first");
    office.manage("undo", "start");
    expect(office.picture()).toEqual(rows("start CANCELED start, first CANCELED start, process CANCELED"));
  });

  it("undo is refused in a canceled process", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.complete("ada", "first");
    office.desk("root").manage.cancelProcess(1);
    expect(codeOf(() => office.manage("undo", "first"))).toBe("process.not-running");
  });

  it("undo whose hook fails changes nothing", () => {
    const office = open([stubborn]);
    office.engine.start(stubborn, "start", undefined);
    office.manage("cancel", "sign");
    expect(codeOf(() => office.manage("undo", "act"))).toBe("node.failed");
    expect(office.picture()[1]).toBe("act DONE start");
  });

  it("revive opens a new task that follows what the old one followed, and the old one", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.manage("cancel", "first");
    office.manage("revive", "first");
    expect([office.picture().slice(1), office.previousOf("first")]).toEqual([
      rows("first REVIVED start, first NEW start, process NEW"),
      ["start 1", "first 2"],
    ]);
  });

  it("revive computes the owner again and forgets the error", () => {
    const office = open([owned]);
    office.engine.start(owned, "start", undefined);
    office.manage("cancel", "sign");
    office.manage("revive", "sign");
    const { owner, error, status } = office.desk("root").tasks.get(3);
    expect([owner?.name, error, status]).toEqual(["ada", null, "ASSIGNED"]);
  });

  it("revive is refused in a process that isn't running", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.desk("root").manage.cancelProcess(1);
    expect(codeOf(() => office.manage("revive", "first"))).toBe("process.not-running");
  });

  it("revive of what fails again rolls back: the old task stays as it was", () => {
    const office = open([broken]);
    office.engine.start(broken, "start", undefined);
    office.pass(1);
    expect(codeOf(() => office.manage("revive", "act"))).toBe("node.failed");
    expect(office.picture().slice(2)).toEqual(rows("act ERROR start, process NEW"));
  });

  it("retry of what fails again leaves ERROR on the new task", () => {
    const office = open([broken]);
    office.engine.start(broken, "start", undefined);
    office.pass(1);
    office.manage("retry", "act");
    expect(office.picture().slice(2)).toEqual(rows("act REVIVED start, act ERROR start, process NEW"));
  });

  it("retry is for failed tasks only", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.manage("cancel", "first");
    expect(codeOf(() => office.manage("retry", "first"))).toBe("task.wrong-status");
  });

  it("reviving a join is refused while another of the same token waits", () => {
    const office = open([joining]);
    office.engine.start(joining, "start", undefined);
    office.complete("ada", "a");
    const old = office.idOf("join");
    office.manage("cancel", "join");
    office.manage("revive", "join");
    const desk = office.desk("root");
    expect([codeOf(() => desk.manage.revive(old)), office.picture().slice(4)]).toEqual([
      "task.wrong-status",
      rows("join REVIVED start, join STARTED start, process NEW"),
    ]);
  });

  it("a revived join goes on when its branches have come", () => {
    const office = open([joining]);
    office.engine.start(joining, "start", undefined);
    office.complete("ada", "a");
    office.manage("cancel", "join");
    office.manage("revive", "join");
    office.complete("ada", "b");
    expect(office.picture().slice(4)).toEqual(
      rows("join REVIVED start, join DONE start, done DONE start, process DONE"),
    );
  });

  it("canceling a process cancels every active task, those in ERROR included", () => {
    const office = open([broken]);
    office.engine.start(broken, "start", undefined);
    office.pass(1);
    office.desk("root").manage.cancelProcess(1);
    expect(office.picture().slice(2)).toEqual(rows("act CANCELED start, process CANCELED"));
  });

  it("canceling a process that is over is refused", () => {
    const office = open([line]);
    office.engine.start(line, "start", undefined);
    office.desk("root").manage.cancelProcess(1);
    const desk = office.desk("root");
    expect(codeOf(() => desk.manage.cancelProcess(1))).toBe("process.not-running");
  });

  it("canceling a job forgets what is queued: a body that is not running never runs", async () => {
    const office = open([working]);
    office.engine.start(working, "start", undefined);
    office.manage("cancel", "work");
    await office.engine.runDueJobs();
    expect([office.picture().slice(1), office.engine.nextJobAt()]).toEqual([
      rows("work CANCELED start, process NEW"),
      null,
    ]);
  });

  function logOf(office: Office): unknown {
    return office
      .desk("root")
      .processes.get(1)
      .data.find((field) => field.name === "log")?.value;
  }
});

const line = defineFlow({
  ...common,
  id: "line",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("first"),
    first: node
      .view()
      .undo(({ process }) => void process.data.log.push("first undone"))
      .next("second"),
    second: node.view().next("done"),
    done: node.end(),
  }),
});

const stubborn = defineFlow({
  ...common,
  id: "stubborn",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("act"),
    act: node.function(nothing).undo(fail).next("sign"),
    sign: node.view().next("done"),
    done: node.end(),
  }),
});

const owned = defineFlow({
  ...common,
  id: "owned",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("sign"),
    sign: node.view().assign("ada").next("done"),
    done: node.end(),
  }),
});

const broken = defineFlow({
  ...common,
  id: "broken",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("wait"),
    wait: node.timer({ hours: 1 }).next("act"),
    act: node.function(fail).next("done"),
    done: node.end(),
  }),
});

const joining = defineFlow({
  ...common,
  id: "joining",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("split"),
    split: node.split().next("a").next("b"),
    a: node.view().next("join"),
    b: node.view().next("join"),
    join: node.join().next("done"),
    done: node.end(),
  }),
});

const working = defineFlow({
  ...common,
  id: "working",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("work"),
    work: node.job(() => Promise.resolve()).next("done"),
    done: node.end(),
  }),
});
