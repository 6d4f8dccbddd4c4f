import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("children of a failed task", (open) => {
  /** Two children, of which the first has ended with an error: their parent's task has failed, the second still runs. */
  const begin = () => {
    const office = open([pair, fragile]);
    office.engine.start(pair, "start", undefined);
    office.complete("ada", "work", { data: { ok: false } }, 2);
    return office;
  };

  it("that still run go on until it is decided what becomes of the task", () => {
    const office = begin();
    expect([office.picture().slice(1), office.picture(3).at(-1)]).toEqual([
      rows("call ERROR start, process NEW"),
      "process NEW",
    ]);
  });

  it.each(["retry", "revive"] as const)("that still run are canceled by %s: nobody would wait for them", (how) => {
    const office = begin();
    office.manage(how, "call");
    expect([office.picture().slice(1), [2, 3, 4, 5].map((process) => office.picture(process).at(-1))]).toEqual([
      rows("call REVIVED start, call STARTED start, process NEW"),
      rows("process DONE, process CANCELED, process NEW, process NEW"),
    ]);
  });

  it("that were to start later are forgotten by retry", () => {
    const office = open([row, fragile]);
    office.engine.start(row, "start", undefined);
    office.complete("ada", "work", { data: { ok: false } }, 2);
    office.manage("retry", "call");
    for (const process of [3, 4]) office.complete("ada", "work", { data: { ok: true } }, process);
    expect([office.picture().at(-1), office.desk("root").processes.count({ flow: "fragile" })]).toEqual([
      "process DONE",
      3,
    ]);
  });

  const fragile = defineFlow({
    ...common,
    id: "fragile",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node.view({ data: ["ok"] }).next("check"),
      check: node
        .if(({ process }) => process.data.ok)
        .then("done")
        .otherwise("broken"),
      broken: node.errorEnd("broken"),
      done: node.end(),
    }),
  });

  const pair = defineFlow({
    ...common,
    id: "pair",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.nsubprocess(fragile, "start", () => [undefined, undefined]).next("done"),
      done: node.end(),
    }),
  });

  const row = defineFlow({
    ...common,
    id: "row",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.nsubprocess(fragile, "start", () => [undefined, undefined], { sequential: true }).next("done"),
      done: node.end(),
    }),
  });
});

underBothDrivers("a child whose start fails", (open) => {
  const errorOf = (office: Office, node: string) => {
    const id = office.idOf(node);
    const { title, code } = office.desk("root").tasks.get(id).error ?? {};
    return [title, code];
  };

  it("gives its parent's task, in the background, the author's error and code; no child is left", () => {
    const office = open([calling, strict]);
    office.engine.start(calling, "start", undefined);
    office.pass(1);
    expect([office.picture().slice(2), errorOf(office, "call"), office.desk("root").processes.count()]).toEqual([
      rows("call ERROR start, process NEW"),
      ["The number is bad.", "bad-number"],
      1,
    ]);
  });

  it("does so when it comes after another", () => {
    const office = open([row, strict]);
    office.engine.start(row, "start", undefined);
    office.complete("ada", "work", {}, 2);
    expect([office.picture().slice(1), errorOf(office, "call")]).toEqual([
      rows("call ERROR start, process NEW"),
      ["The number is bad.", "bad-number"],
    ]);
  });

  it("can be caught by its code", () => {
    const office = open([catching, strict]);
    office.engine.start(catching, "start", undefined);
    office.pass(1);
    expect(office.picture().slice(2)).toEqual(
      rows("call CANCELED start, call.error DONE start, instead DONE start, process DONE"),
    );
  });

  it("takes the whole action with it in the foreground", () => {
    const office = open([row, strict]);
    expect(codeOf(() => office.engine.start(row, "start", 1))).toBe("node.failed");
    expect(office.desk("root").processes.count()).toBe(0);
  });

  const strict = defineFlow({
    ...common,
    id: "strict",
    nodes: (node) => ({
      start: node
        .startHandle((_context, number: number) => {
          if (number > 0) throw Object.assign(new Error("The number is bad."), { code: "bad-number" });
        })
        .next("work"),
      work: node.view().next("done"),
      done: node.end(),
    }),
  });

  const calling = defineFlow({
    ...common,
    id: "calling",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("call"),
      call: node.nsubprocess(strict, "start", () => [0, 1]).next("done"),
      done: node.end(),
    }),
  });

  const catching = defineFlow({
    ...common,
    id: "catching",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("call"),
      call: node
        .subprocess(strict, "start", () => 1)
        .onError("instead", { code: "bad-number" })
        .next("done"),
      instead: node.end(),
      done: node.end(),
    }),
  });

  const row = defineFlow({
    ...common,
    id: "row",
    nodes: (node) => ({
      start: node
        .startHandle(({ process }, first: number | undefined) => void (process.data.count = first ?? 0))
        .next("call"),
      call: node
        .nsubprocess(strict, "start", ({ process }) => [process.data.count, 1], { sequential: true })
        .next("done"),
      done: node.end(),
    }),
  });
});

underBothDrivers("a child that has only just begun", (open) => {
  it("is canceled with its parent's process when another branch ends that", () => {
    const office = open([hasty, quick]);
    office.engine.start(hasty, "start", undefined);
    expect([office.picture().slice(2), office.picture(2)]).toEqual([
      rows("call CANCELED start/2_1, stop DONE start/2_2, process DONE"),
      rows("start DONE start, act CANCELED start, process CANCELED"),
    ]);
  });

  const quick = defineFlow({
    ...common,
    id: "quick",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("act"),
      act: node.function(nothing).next("done"),
      done: node.end(),
    }),
  });

  const hasty = defineFlow({
    ...common,
    id: "hasty",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("call").next("stop"),
      call: node.subprocess(quick, "start", nothing).next("done"),
      stop: node.terminateEnd(),
      done: node.end(),
    }),
  });
});

underBothDrivers("processes that start each other without waiting", (open) => {
  const levels = 400;

  it("may stand many levels above each other, and end one after the other", () => {
    const office = open([nested]);
    office.engine.start(nested, "start", levels);
    office.complete("ada", "work", {}, levels + 1);
    expect([1, levels, levels + 1].map((process) => office.picture(process).at(-1))).toEqual(
      rows("process DONE, process DONE, process DONE"),
    );
  });

  it("are canceled together, however many levels there are", () => {
    const office = open([nested]);
    office.engine.start(nested, "start", levels);
    office.desk("root").manage.cancelProcess(1);
    expect([1, levels, levels + 1].map((process) => office.picture(process).at(-1))).toEqual(
      rows("process CANCELED, process CANCELED, process CANCELED"),
    );
  });

  it("are stopped when they go on for ever, and called a circle", () => {
    const office = open([nested], { maxMoves: 200 });
    expect(() => office.engine.start(nested, "start", levels)).toThrow(/goes round in a circle/);
    expect(office.desk("root").processes.count()).toBe(0);
  });

  const nested: ReturnType<typeof defineNested> = defineNested();

  function defineNested() {
    return defineFlow({
      ...common,
      id: "nested",
      nodes: (node) => ({
        start: node.startHandle(({ process }, count: number) => void (process.data.count = count)).next("deeper"),
        deeper: node
          .if(({ process }) => process.data.count > 0)
          .then("call")
          .otherwise("work"),
        call: node
          .subprocess(
            (() => nested) as never,
            "start" as never,
            (({ process }: { process: { data: { count: number } } }) => process.data.count - 1) as never,
          )
          .next("done"),
        work: node.view().next("done"),
        done: node.end(),
      }),
    });
  }
});
