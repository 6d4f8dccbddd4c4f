import { expect, it } from "vitest";
import { defineFlow, type Engine, type EventName } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

const names: readonly EventName[] = ["flow.started", "task.started", "task.finished", "task.failed", "flow.finished"];

/** What listeners hear while `body` runs, in order: `task.started work`. */
function heard(engine: Engine, body: () => unknown): readonly string[] {
  const all: string[] = [];
  const stop = names.map((name) =>
    engine.on(name, (payload) => all.push("node" in payload ? `${name} ${payload.node}` : name)),
  );
  body();
  for (const one of stop) one();
  return all;
}

underBothDrivers("listeners", (open) => {
  it("hear of work as started and finished, of gateways as finished only, of the flow's end last", () => {
    const { engine } = open([branching]);
    expect(heard(engine, () => engine.start(branching, "start"))).toEqual(
      rows(
        "task.started start, task.finished start, flow.started, task.finished check, task.finished split, " +
          "task.started a, task.finished a, task.started b, task.finished b, task.finished join, " +
          "task.started done, task.finished done, flow.finished",
      ),
    );
  });

  const branching = defineFlow({
    ...common,
    id: "branching",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("check"),
      check: node
        .if(() => true)
        .then("split")
        .otherwise("done"),
      split: node.split().next("a").next("b"),
      a: node.function(nothing).next("join"),
      b: node.function(nothing).next("join"),
      join: node.join().next("done"),
      done: node.end(),
    }),
  });

  it("hear of a view and of a handle as started when they are done, not when they wait or are taken", () => {
    const { engine } = open([waiting]);
    const root = engine.as(4);
    expect([
      heard(engine, () => engine.start(waiting, "start")),
      heard(engine, () => root.tasks.assign(2)),
      heard(engine, () => root.tasks.complete(2, {})),
      heard(engine, () => engine.run(waiting, "paid", 3)),
    ]).toEqual([
      rows("task.started start, task.finished start, flow.started"),
      [],
      rows("task.started sign, task.finished sign"),
      rows("task.started paid, task.finished paid, task.started done, task.finished done, flow.finished"),
    ]);
  });

  const waiting = defineFlow({
    ...common,
    id: "waiting",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().next("paid"),
      paid: node.handle(nothing).next("done"),
      done: node.end(),
    }),
  });

  it("hear of a failure in the background as started, then failed, and nothing of what it undid", () => {
    const office = open([timed]);
    const { engine } = office;
    engine.start(timed, "start");
    office.clock.advance(3_600_000);
    expect([heard(engine, () => engine.sweep()), heard(engine, () => engine.as(4).manage.retry(3))]).toEqual([
      rows("task.started wait, task.finished wait, task.started broken, task.failed broken"),
      rows("task.started broken, task.failed broken"),
    ]);
  });

  it("hear nothing of an action that is rolled back", () => {
    const { engine } = open([timed]);
    expect(heard(engine, () => codeOf(() => engine.start(timed, "atOnce")))).toEqual([]);
  });

  const timed = defineFlow({
    ...common,
    id: "timed",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      atOnce: node.startHandle(nothing).next("broken"),
      wait: node.timer({ hours: 1 }).next("broken"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });

  it("hear of a child's flow between the start and the end of the task that started it", () => {
    const { engine } = open([parent, child]);
    expect(heard(engine, () => engine.start(parent, "start"))).toEqual(
      rows(
        "task.started start, task.finished start, flow.started, task.started call, " +
          "task.started begin, task.finished begin, flow.started, task.started end, task.finished end, flow.finished, " +
          "task.finished call, task.started done, task.finished done, flow.finished",
      ),
    );
  });

  const child = defineFlow({
    ...common,
    id: "child",
    nodes: (node) => ({ begin: node.startHandle(nothing).next("end"), end: node.end() }),
  });

  const parent = defineFlow({
    ...common,
    id: "parent",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.subprocess(child, "begin", nothing).next("done"),
      done: node.end(),
    }),
  });

  it("hear of it once it is committed: what they read is there, and what they do is a command of its own", () => {
    const { engine } = open([waiting]);
    const read: string[] = [];
    engine.on("flow.started", ({ processId }) => {
      read.push(
        ...engine
          .as(4)
          .processes.get(processId)
          .tasks.map(({ node, status }) => `${node} ${status}`),
      );
      engine.as(4).manage.cancelProcess(processId);
    });
    engine.start(waiting, "start");
    expect([read, engine.as(4).processes.get(1).status]).toEqual([["start DONE", "sign NEW"], "CANCELED"]);
  });

  it("that throw take nothing from the others, and undo nothing", () => {
    const office = open([waiting]);
    const { engine } = office;
    engine.on("flow.started", fail);
    const all = heard(engine, () => codeOf(() => engine.start(waiting, "start")));
    expect([all, office.picture()]).toEqual([
      rows("task.started start, task.finished start, flow.started"),
      rows("start DONE start, sign NEW start, process NEW"),
    ]);
  });
});
