import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("a join that goes on early", (open) => {
  it("asks continueWhen at each arrival and cancels the branches that are left", () => {
    const office = open([voting]);
    office.engine.start(voting, "start", undefined);
    office.complete("ada", "a");
    office.complete("ben", "b");
    expect(office.picture().slice(2)).toEqual(
      rows("a DONE start/2_1, b DONE start/2_2, c CANCELED start/2_3, join DONE start, done DONE start, process DONE"),
    );
  });

  it("asks again after a cancel while branches are active", () => {
    const office = open([voting]);
    office.engine.start(voting, "start", undefined);
    office.complete("ada", "a");
    office.manage("cancel", "b");
    expect(office.picture().slice(4)).toEqual(rows("c NEW start/2_3, join STARTED start, process NEW"));
  });

  const voting = defineFlow({
    ...common,
    id: "voting",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b").next("c"),
      a: node.view().next("join"),
      b: node.view().next("join"),
      c: node.view().next("join"),
      join: node.join({ continueWhen: ({ arrived }) => arrived.length >= 2 }).next("done"),
      done: node.end(),
    }),
  });

  it("leaves branches running with cancelActive: false, and absorbs those that come late", () => {
    const office = open([patient]);
    office.engine.start(patient, "start", undefined);
    office.complete("ada", "a");
    office.complete("ada", "b");
    expect([office.picture().slice(2), office.previousOf("join")]).toEqual([
      rows("a DONE start/2_1, b DONE start/2_2, join DONE start, done DONE start, process DONE"),
      ["a 3", "b 4"],
    ]);
  });

  it("stays open while a branch that was left running is active", () => {
    const office = open([patient]);
    office.engine.start(patient, "start", undefined);
    office.complete("ada", "a");
    expect(office.picture().slice(2)).toEqual(
      rows("a DONE start/2_1, b NEW start/2_2, join DONE start, done DONE start, process NEW"),
    );
  });

  const patient = defineFlow({
    ...common,
    id: "patient",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().next("join"),
      b: node.view().next("join"),
      join: node.join({ continueWhen: () => true, cancelActive: false }).next("done"),
      done: node.end(),
    }),
  });

  it("opens a new task for a new round of a loop, since that has a new split", () => {
    const office = open([rounds]);
    office.engine.start(rounds, "start", undefined);
    office.complete("ada", "a");
    office.complete("ada", "again", { data: { ok: false } });
    office.complete("ada", "a");
    office.complete("ada", "again", { data: { ok: true } });
    const joins = office.picture().filter((row) => row.startsWith("join") || row.startsWith("process"));
    expect(joins).toEqual(rows("join DONE start, join DONE start, process DONE"));
  });

  const rounds = defineFlow({
    ...common,
    id: "rounds",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("join"),
      a: node.view().next("join"),
      join: node.join().next("again"),
      again: node.view({ data: ["ok"] }).next("check"),
      check: node
        .if(({ process }) => process.data.ok)
        .then("done")
        .otherwise("split"),
      done: node.end(),
    }),
  });

  it("refuses a branch of an earlier round while it waits for those of a later one: multiple tokens", () => {
    const office = open([overtaken]);
    office.engine.start(overtaken, "start");
    const straggler = office.idOf("b");
    office.complete("ada", "a");
    office.complete("ada", "a");
    const desk = office.desk("ada");
    desk.tasks.assign(straggler);
    expect(codeOf(() => desk.tasks.complete(straggler, {}))).toBe("join.multiple-tokens");
  });

  it("refuses it as well when nobody waits for the answer, and again when it is retried", () => {
    const office = open([overtaken]);
    office.engine.start(overtaken, "start");
    office.complete("ada", "a");
    office.complete("ada", "a");
    office.pass(1);
    expect(office.picture()).toContain("join ERROR start");
    office.manage("retry", "join");
    expect(office.picture().filter((row) => row.startsWith("join"))).toEqual(
      rows("join DONE start, join REVIVED start, join ERROR start"),
    );
  });

  /** The first round goes on without `b` and `late`, which the second one waits for. */
  const overtaken = defineFlow({
    ...common,
    id: "overtaken",
    data: z.object({ round: z.int().default(0) }),
    nodes: (node) => ({
      start: node.startHandle(nothing).next("count"),
      count: node.function(({ process }) => void (process.data.round += 1)).next("split"),
      split: node.split().next("a").next("b").next("late"),
      a: node.view().next("join"),
      b: node.view().next("join"),
      late: node.timer({ hours: 1 }).next("join"),
      join: node.join({ continueWhen: ({ process }) => process.data.round === 1, cancelActive: false }).next("check"),
      check: node
        .if(({ process }) => process.data.round === 1)
        .then("count")
        .otherwise("done"),
      done: node.end(),
    }),
  });
});
