import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("split and join", (open) => {
  it("numbers branches from 1 in order of creation, on the split's token", () => {
    const office = open([two]);
    office.engine.start(two, "start", undefined);
    expect(office.picture()).toEqual(
      rows("start DONE start, split DONE start, a NEW start/2_1, b NEW start/2_2, process NEW"),
    );
  });

  it("waits at the join while a branch is active", () => {
    const office = open([two]);
    office.engine.start(two, "start", undefined);
    office.complete("ada", "b");
    expect(office.picture().slice(2)).toEqual(
      rows("a NEW start/2_1, b DONE start/2_2, join STARTED start, process NEW"),
    );
  });

  it("goes on once every branch has come, on the token without its last segment", () => {
    const office = open([two]);
    office.engine.start(two, "start", undefined);
    office.complete("ada", "b");
    office.complete("ada", "a");
    expect(office.picture().slice(2)).toEqual(
      rows("a DONE start/2_1, b DONE start/2_2, join DONE start, done DONE start, process DONE"),
    );
  });

  it("keeps one join task for all arrivals, which it follows", () => {
    const office = open([two]);
    office.engine.start(two, "start", undefined);
    office.complete("ada", "b");
    office.complete("ada", "a");
    expect(office.previousOf("join")).toEqual(["a 3", "b 4"]);
  });

  const two = defineFlow({
    ...common,
    id: "two",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().next("join"),
      b: node.view().next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("opens an edge straight to a join last, and counts the split itself as arrived", () => {
    const office = open([straight]);
    office.engine.start(straight, "start", undefined);
    expect([office.picture(), office.previousOf("join")]).toEqual([
      rows("start DONE start, split DONE start, a NEW start/2_1, join STARTED start, process NEW"),
      ["split 2"],
    ]);
  });

  it("joins the straight edge with the others", () => {
    const office = open([straight]);
    office.engine.start(straight, "start", undefined);
    office.complete("ada", "a");
    expect(office.picture().slice(3)).toEqual(rows("join DONE start, done DONE start, process DONE"));
  });

  const straight = defineFlow({
    ...common,
    id: "straight",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("join").next("a"),
      a: node.view().next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("takes every branch whose condition holds or that has none", () => {
    const office = open([conditional]);
    office.engine.start(conditional, "start", 3);
    expect(office.picture().slice(2)).toEqual(rows("always NEW start/2_1, many NEW start/2_2, process NEW"));
  });

  it("leaves out branches whose condition doesn't hold", () => {
    const office = open([conditional]);
    office.engine.start(conditional, "start", 1);
    expect(office.picture().slice(2)).toEqual(rows("always NEW start/2_1, process NEW"));
  });

  const conditional = defineFlow({
    ...common,
    id: "conditional",
    nodes: (node) => ({
      start: node.startHandle(({ process }, count: number) => void (process.data.count = count)).next("split"),
      split: node
        .split()
        .next("always")
        .next("many", { when: ({ process }) => process.data.count > 2 }),
      always: node.view().next("done"),
      many: node.view().next("done"),
      done: node.end(),
    }),
  });

  it("refuses a split of which no branch is open, and leaves nothing", () => {
    const office = open([shut]);
    expect(codeOf(() => office.engine.start(shut, "start", undefined))).toBe("node.failed");
    expect(office.desk("root").processes.count()).toBe(0);
  });

  const shut = defineFlow({
    ...common,
    id: "shut",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("done", { when: () => false }),
      done: node.end(),
    }),
  });

  it("makes one task for each item of forEach, the item as its data", () => {
    const office = open([each]);
    office.engine.start(each, "start", ["x", "y"]);
    const data = [3, 4].map((id) => office.desk("root").tasks.get(id).form?.values.task);
    expect([office.picture().slice(2), data]).toEqual([
      rows("sign NEW start/2_1, sign NEW start/2_2, process NEW"),
      [{ who: "x" }, { who: "y" }],
    ]);
  });

  it("lets each branch of a forEach have a split and join of its own", () => {
    const office = open([each]);
    office.engine.start(each, "start", ["x", "y"]);
    office.complete("ada", "sign", { task: { who: "x" } });
    office.complete("ada", "left");
    expect(office.picture().slice(2)).toEqual(
      rows(
        "sign NEW start/2_1, sign DONE start/2_2, inner DONE start/2_2, left DONE start/2_2/5_1, right NEW start/2_2/5_2, innerJoin STARTED start/2_2, process NEW",
      ),
    );
  });

  it("keeps the joins of two branches apart", () => {
    const office = open([each]);
    office.engine.start(each, "start", ["x", "y"]);
    for (const node of ["sign", "left", "right"])
      office.complete("ada", node, node === "sign" ? { task: { who: "x" } } : {});
    office.desk("ada").tasks.assign(3);
    office.desk("ada").tasks.complete(3, { task: { who: "y" } });
    for (const node of ["left", "right"]) office.complete("ada", node);
    const joins = office.picture().filter((row) => /join|process/i.test(row));
    expect(joins).toEqual(rows("innerJoin DONE start/2_2, join DONE start, innerJoin DONE start/2_1, process DONE"));
  });

  const each = defineFlow({
    ...common,
    id: "each",
    nodes: (node) => ({
      start: node.startHandle(({ process }, log: string[]) => void (process.data.log = log)).next("split"),
      split: node.split().forEach(({ process }) => process.data.log.map((who) => ({ who })), "sign"),
      sign: node.view({ task: z.object({ who: z.string() }) }).next("inner"),
      inner: node.split().next("left").next("right"),
      left: node.view().next("innerJoin"),
      right: node.view().next("innerJoin"),
      innerJoin: node.join().next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("refuses branches of different splits at one join: multiple tokens", () => {
    const office = open([unbalanced]);
    office.engine.start(unbalanced, "start", undefined);
    office.complete("ada", "a");
    expect(codeOf(() => office.complete("ada", "b"))).toBe("join.multiple-tokens");
    expect(office.picture().slice(-2)).toEqual(rows("join STARTED start, process NEW"));
  });

  const unbalanced = defineFlow({
    ...common,
    id: "unbalanced",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("outer"),
      outer: node.split().next("a").next("inner"),
      inner: node.split().next("b").next("c"),
      a: node.view().next("join"),
      b: node.view().next("join"),
      c: node.view().next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("completes a join at once when no split is open: the root stays the root", () => {
    const office = open([lonely]);
    office.engine.start(lonely, "start", undefined);
    expect(office.picture()).toEqual(rows("start DONE start, join DONE start, done DONE start, process DONE"));
  });

  const lonely = defineFlow({
    ...common,
    id: "lonely",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("completes when the last open branch ends elsewhere", () => {
    const office = open([elsewhere]);
    office.engine.start(elsewhere, "start", undefined);
    office.complete("ada", "a");
    office.complete("ada", "b");
    expect(office.picture().slice(2)).toEqual(
      rows("a DONE start/2_1, b DONE start/2_2, join DONE start, stop DONE start/2_2, done DONE start, process DONE"),
    );
  });

  const elsewhere = defineFlow({
    ...common,
    id: "elsewhere",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("a").next("b"),
      a: node.view().next("join"),
      b: node.view().next("stop"),
      stop: node.end(),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });
});
