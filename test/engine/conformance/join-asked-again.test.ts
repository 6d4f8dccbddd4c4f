import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

const orders = ["abc", "acb", "bac", "bca", "cab", "cba"];

function completeInOrder(office: Office, order: string): void {
  for (const node of order) office.complete("ada", node);
}

underBothDrivers("a join is asked again when the set of its active tasks shrinks", (open) => {
  it.each(orders)("because another join has taken the last branch: %s", (order) => {
    const office = open([twoJoins]);
    office.engine.start(twoJoins, "start", undefined);
    completeInOrder(office, order);
    expect(office.picture().toSorted()).toEqual(
      rows(
        "a DONE start/2_1, b DONE start/2_2, c DONE start/2_3, done DONE start, done DONE start, f DONE start, " +
          "hasF DONE start, j1 DONE start, j2 DONE start, process DONE, split DONE start, start DONE start",
      ),
    );
  });

  const twoJoins = defineFlow({
    ...common,
    id: "twoJoins",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b").next("c"),
      a: node.view().next("j1"),
      b: node.view().next("j2"),
      c: node.view().next("j2"),
      j1: node.join().next("f"),
      f: node.function(({ process }) => void (process.data.ok = true)).next("done"),
      j2: node.join().next("hasF"),
      hasF: node.conditionalCatch(({ process }) => process.data.ok).next("done"),
      done: node.end(),
    }),
  });

  it("asks continueWhen, too", () => {
    const office = open([mostOfThem]);
    office.engine.start(mostOfThem, "start", undefined);
    completeInOrder(office, "ab");
    expect(office.picture().slice(2)).toEqual(
      rows(
        "a DONE start/2_1, b DONE start/2_2, c CANCELED start/2_3, j1 DONE start, j2 DONE start, done DONE start, done DONE start, process DONE",
      ),
    );
  });

  const mostOfThem = defineFlow({
    ...common,
    id: "mostOfThem",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b").next("c"),
      a: node.view().next("j1"),
      b: node.view().next("j2"),
      c: node.view().next("j2"),
      j1: node.join({ continueWhen: ({ active }) => active.length < 2 }).next("done"),
      j2: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("because a revived task has ended elsewhere", () => {
    const office = open([leaving]);
    office.engine.start(leaving, "start", undefined);
    office.pass(1);
    office.complete("ada", "a");
    const before = office.picture().at(-2);
    office.desk("root").manage.changeData(1, { data: { ok: true } });
    office.manage("retry", "b");
    expect([before, office.picture().slice(-5)]).toEqual([
      "join STARTED start",
      rows("join DONE start, b DONE start/3_2, done DONE start/3_2, done DONE start, process DONE"),
    ]);
  });

  const leaving = defineFlow({
    ...common,
    id: "leaving",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().next("join"),
      b: node
        .function(({ process }) => {
          if (!process.data.ok) throw new Error("Not yet.");
        })
        .next("done"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });
});

underBothDrivers("undo leaves its process open, whatever other ends were reached", (open) => {
  const begin = () => {
    const office = open([twoEnds]);
    office.engine.start(twoEnds, "start", undefined);
    completeInOrder(office, "ab");
    office.manage("undo", "endB");
    return office;
  };

  it("when an end is undone, and the task before it", () => {
    const office = begin();
    office.manage("undo", "b");
    expect(office.picture().slice(2)).toEqual(
      rows("a DONE start/2_1, b CANCELED start/2_2, endA DONE start/2_1, endB CANCELED start/2_2, process NEW"),
    );
  });

  it("also when something else is done with it that completes nothing", () => {
    const office = begin();
    office.desk("root").manage.changeData(1, { data: { count: 2 } });
    expect(office.picture().at(-1)).toBe("process NEW");
  });

  it("until a command completes something in it", () => {
    const office = begin();
    office.manage("undo", "b");
    office.manage("revive", "b");
    const before = office.picture().at(-1);
    office.complete("ada", "b");
    expect([before, office.picture().at(-1)]).toEqual(["process NEW", "process DONE"]);
  });

  it("until a command cancels something in it", () => {
    const office = begin();
    office.manage("undo", "b");
    office.manage("revive", "b");
    office.manage("cancel", "b");
    expect(office.picture().at(-1)).toBe("process DONE");
  });

  const twoEnds = defineFlow({
    ...common,
    id: "twoEnds",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().next("endA"),
      b: node.view().next("endB"),
      endA: node.end(),
      endB: node.end(),
    }),
  });
});
