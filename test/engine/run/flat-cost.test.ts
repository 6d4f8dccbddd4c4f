import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { fiveWays } from "../../bench/flows.ts";
import { walksAmong, workOf } from "../support/count-work.ts";
import { Office } from "../support/office.ts";
import { common, nothing } from "../support/rows.ts";

it("completes hello-world's task with 30 statements, and asks nothing twice", () => {
  const office = new Office("kept open", [helloWorld]);
  const ben = office.desk("ben");
  const complete = () => {
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Good morning" } });
    const task = ben.tasks.list("queue").rows[0]?.id ?? 0;
    ben.tasks.assign(task);
    // as a window does, with what the form said when it was opened
    const base = { artifact: { text: "Good morning" } };
    return workOf(() => ben.tasks.complete(task, { data: { approved: true } }, base));
  };
  complete(); // the first time, what the file remembers of the flow is read
  const { statements, repeated } = complete();
  expect(repeated).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(30);
});

it("starts a process of five people's tasks, and asks once who they are", () => {
  const office = new Office("kept open", [fiveWays]);
  const ada = office.desk("ada");
  const { repeated } = workOf(() => ada.starts.start("five-ways", "start", { data: { note: "Hello" } }));
  expect(repeated).toEqual([]);
});

describe("what one command asks and writes beside 1,000 tasks is what it asks and writes beside 10", () => {
  /** Does something to a task of a node. */
  type Act = (office: Office, task: number) => unknown;
  const handle = (node: "wait" | "who" | "late" | "last"): Act => {
    return ({ engine }, task) => engine.run(crowd, node, task);
  };
  const managed = (action: "cancel" | "undo"): Act => {
    return (office, task) => office.desk("root").manage[action](task);
  };

  it.each<[what: string, node: string, act: Act]>([
    ["completing beside an armed condition", "work", (office, task) => office.desk("ada").tasks.complete(task, done)],
    ["coming first to a join", "wait", handle("wait")],
    ["coming to a join at which many have come", "late", handle("late")],
    ["asking who owned an early step", "who", handle("who")],
    ["canceling", "wait", managed("cancel")],
    ["undoing", "over", managed("undo")],
  ])("%s", (_what, node, act) => {
    const [, few, many] = [10, 10, 1_000].map((size) => {
      const office = new Office("kept open", [crowd]);
      const { process } = office.engine.start(crowd, "start", size);
      const task = office.idOf(node, process);
      return workOf(() => act(office, task));
    });
    expect(many).toEqual(few);
    expect(walksAmong(many?.statements ?? [])).toEqual([]);
  });

  it("coming last to a join at which many have come", () => {
    const [few, many] = [10, 1_000].map((size) => {
      const office = new Office("kept open", [crowd]);
      const { process } = office.engine.start(crowd, "start", size);
      office.engine.run(crowd, "late", office.idOf("late", process));
      const task = office.idOf("last", process);
      return workOf(() => office.engine.run(crowd, "last", task));
    });
    expect(many).toEqual(few);
    expect(walksAmong(many?.statements ?? [])).toEqual([]);
  });

  it("reviving", () => {
    const [few, many] = [10, 1_000].map((size) => {
      const office = new Office("kept open", [crowd]);
      const { process } = office.engine.start(crowd, "start", size);
      const task = office.idOf("wait", process);
      office.desk("root").manage.cancel(task);
      return workOf(() => office.desk("root").manage.revive(task));
    });
    expect(many).toEqual(few);
    expect(walksAmong(many?.statements ?? [])).toEqual([]);
  });

  it("ending one of many processes that a task waits for", () => {
    const [few, many] = [10, 100].map((size) => {
      const office = new Office("kept open", [parent, child]);
      office.engine.start(parent, "start", size);
      const task = office.idOf("wait", 2);
      return workOf(() => office.engine.run(child, "wait", task));
    });
    expect(many).toEqual(few);
  });

  it("ending a process", () => {
    const office = new Office("kept open", [ending]);
    const { statements } = workOf(() => office.engine.start(ending, "start"));
    expect(walksAmong(statements)).toEqual([]);
  });
});

it("finds who has made a form old without reading the whole history", () => {
  const [few, many] = [30, 300].map((changes) => {
    const office = new Office("in memory", [crowd]);
    office.engine.start(crowd, "start", 1);
    for (let size = 2; size < changes; size += 1) office.desk("root").manage.changeData(1, { data: { size } });
    const [ada, task] = [office.desk("ada"), office.idOf("work")];
    return workOf(() => ada.tasks.complete(task, done, { data: { done: 0, size: 1 } })).rows;
  });
  expect(many).toBe(few);
});

it("writes each task of a list once, as it ends", () => {
  const office = new Office("kept open", [crowd]);
  const [few = 0, many = 0] = [10, 1_010].map((size) => {
    return workOf(() => office.engine.start(crowd, "start", size)).statements.length;
  });
  // 1,000 handles that wait, 1,000 functions that have ended
  expect(many - few).toBe(2 * 1_000);
});

it("goes through a list of 10,000 items in one command, where that may move so many", () => {
  const office = new Office("kept open", [listed], { maxMoves: 20_000 });
  office.engine.start(listed, "start", 10_000);
  expect(
    office
      .desk("root")
      .processes.list()
      .rows.map(({ status }) => status),
  ).toEqual(["DONE"]);
});

it("reads the tasks that a canceled process had at once", () => {
  const office = new Office("kept open", [crowd]);
  const [few = 0, many = 0] = [10, 1_010].map((size) => {
    const { process } = office.engine.start(crowd, "start", size);
    return workOf(() => office.desk("root").manage.cancelProcess(process)).statements.length;
  });
  expect(many - few).toBe(1_000);
});

const done = { data: { done: 1 } };

const ending = defineFlow({
  ...common,
  id: "ending",
  nodes: (node) => ({ start: node.startHandle(nothing).next("end"), end: node.end() }),
});

const listed = defineFlow({
  ...common,
  id: "listed",
  data: z.object({ size: z.int().default(0) }),
  nodes: (node) => ({
    start: node.startHandle(({ process }, size: number) => void (process.data.size = size)).next("each"),
    each: node.split().forEach(({ process }) => Array.from({ length: process.data.size }, () => ({})), "step"),
    step: node.function(() => undefined).next("meet"),
    meet: node.join().next("end"),
    end: node.end(),
  }),
});

const child = defineFlow({
  ...common,
  id: "child",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("wait"),
    wait: node.handle(nothing).next("end"),
    end: node.end(),
  }),
});

const parent = defineFlow({
  ...common,
  id: "parent",
  data: z.object({ size: z.int().default(0) }),
  nodes: (node) => ({
    start: node.startHandle(({ process }, size: number) => void (process.data.size = size)).next("children"),
    children: node
      .nsubprocess(
        () => child,
        "start",
        ({ process }) => Array.from({ length: process.data.size }, () => undefined),
      )
      .next("end"),
    end: node.end(),
  }),
});

/** As many handles wait as there are items, and as many functions have come to a join. */
const crowd = defineFlow({
  ...common,
  id: "crowd",
  data: z.object({ size: z.int().default(0), done: z.int().default(0) }),
  nodes: (node) => ({
    start: node.startHandle(({ process }, size: number) => void (process.data.size = size)).next("all"),
    all: node.split().next("over").next("work").next("hold").next("who").next("open").next("closed"),
    work: node
      .view({ data: ["done"], show: { data: ["size"] } })
      .assign("ada")
      .next("over"),
    hold: node.conditionalCatch(({ process }) => process.data.done < 0).next("over"),
    who: node.handle(({ ownerOf }) => ownerOf("start")?.name).next("over"),
    open: node.split().forEach(({ process }) => Array.from({ length: process.data.size }, () => ({})), "wait"),
    wait: node.handle(nothing).next("gather"),
    gather: node.join().next("over"),
    closed: node
      .split()
      .forEach(({ process }) => Array.from({ length: process.data.size }, () => ({})), "step")
      .next("late")
      .next("last"),
    step: node.function(() => undefined).next("meet"),
    late: node.handle(nothing).next("meet"),
    last: node.handle(nothing).next("meet"),
    meet: node.join().next("over"),
    over: node.end(),
  }),
});
