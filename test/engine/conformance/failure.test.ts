import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("failure", (open) => {
  it("in the foreground rolls back the whole action, the person's task included", () => {
    const office = open([afterPerson]);
    office.engine.start(afterPerson, "start", undefined);
    office.desk("ada").tasks.assign(2);
    expect(codeOf(() => office.desk("ada").tasks.complete(2, {}))).toBe("node.failed");
    expect(office.picture()).toEqual(rows("start DONE start, sign ASSIGNED start, process NEW"));
  });

  const afterPerson = defineFlow({
    ...common,
    id: "afterPerson",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().next("fine"),
      fine: node.function(nothing).next("broken"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });

  it("at the start leaves no process", () => {
    const office = open([atOnce]);
    expect(codeOf(() => office.engine.start(atOnce, "start", undefined))).toBe("node.failed");
    expect(office.desk("root").tasks.countAll()).toBe(0);
  });

  const atOnce = defineFlow({
    ...common,
    id: "atOnce",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("broken"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });

  it("in the background leaves the failing node alone in ERROR; what was DONE before stays", () => {
    const office = open([afterTimer]);
    office.engine.start(afterTimer, "start", undefined);
    office.pass(1);
    expect(office.picture()).toEqual(
      rows("start DONE start, wait DONE start, fine DONE start, broken ERROR start, process NEW"),
    );
  });

  it("keeps the title of the error with the task, and its place for who manages", () => {
    const office = open([afterTimer]);
    office.engine.start(afterTimer, "start", undefined);
    office.pass(1);
    const detail = office.desk("root").tasks.get(4);
    const forAda = office.desk("ada").tasks.get(4);
    expect([detail.error?.title, detail.errorStack?.split("\n")[0], forAda.errorStack]).toEqual([
      "It failed.",
      "Error: It failed.",
      undefined,
    ]);
  });

  it("undoes what the failing node wrote, and nothing else", () => {
    const office = open([afterTimer]);
    office.engine.start(afterTimer, "start", undefined);
    office.pass(1);
    const log = office
      .desk("root")
      .processes.get(1)
      .data.find((field) => field.name === "log");
    expect(log?.value).toEqual(["fine"]);
  });

  const afterTimer = defineFlow({
    ...common,
    id: "afterTimer",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("fine"),
      fine: node.function(({ process }) => void process.data.log.push("fine")).next("broken"),
      broken: node
        .function(({ process }) => {
          process.data.log.push("broken");
          fail();
        })
        .next("done"),
      done: node.end(),
    }),
  });

  it("of one branch doesn't touch the others, in the background", () => {
    const office = open([branches]);
    office.engine.start(branches, "start", undefined);
    office.pass(1);
    expect(office.picture().slice(2)).toEqual(
      rows("split DONE start, broken ERROR start/3_1, fine DONE start/3_2, join STARTED start, process NEW"),
    );
  });

  it("blocks the join until it is settled: ERROR counts as active", () => {
    const office = open([branches]);
    office.engine.start(branches, "start", undefined);
    office.pass(1);
    office.manage("cancel", "broken");
    expect(office.picture().slice(3)).toEqual(
      rows("broken CANCELED start/3_1, fine DONE start/3_2, join DONE start, done DONE start, process DONE"),
    );
  });

  const branches = defineFlow({
    ...common,
    id: "branches",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("split"),
      split: node.split().next("broken").next("fine"),
      broken: node.function(fail).next("join"),
      fine: node.function(nothing).next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("keeps the process open: an ERROR task is active", () => {
    const office = open([twoEnds]);
    office.engine.start(twoEnds, "start", undefined);
    office.pass(1);
    expect(office.picture().slice(3)).toEqual(rows("broken ERROR start/3_1, done DONE start/3_2, process NEW"));
  });

  const twoEnds = defineFlow({
    ...common,
    id: "twoEnds",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("split"),
      split: node.split().next("broken").next("done"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });

  it("of an assignment in the background leaves the View in ERROR", () => {
    const office = open([nobody]);
    office.engine.start(nobody, "start", undefined);
    office.pass(1);
    expect(office.picture().slice(2)).toEqual(rows("sign ERROR start, process NEW"));
  });

  const nobody = defineFlow({
    ...common,
    id: "nobody",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("sign"),
      sign: node.view().assign("nobody-at-all").next("done"),
      done: node.end(),
    }),
  });

  it("of a circle without a waiting node is refused, and leaves nothing", () => {
    const office = open([circle]);
    expect(codeOf(() => office.engine.start(circle, "start", undefined))).toBe("node.loops");
    expect(office.desk("root").tasks.countAll()).toBe(0);
  });

  const circle = defineFlow({
    ...common,
    id: "circle",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("round"),
      round: node.function(nothing).next("check"),
      check: node
        .if(() => true)
        .then("round")
        .otherwise("done"),
      done: node.end(),
    }),
  });
});
