import { expect, it } from "vitest";
import { z } from "zod";
import type { NodeBuilders, TypesOf } from "../../../engine/authoring/node-builders.ts";
import { defineFlow, type Flow } from "../../../engine/index.ts";
import type { NodeBuilder } from "../../../engine/nodes/node-builder.ts";
import { codeOf, type Office, type OfficeOptions, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

/** The sentence that the newest task of a node failed with. */
function reasonOf(office: Office, node: string, process = 1): string | undefined {
  const id = office.idOf(node, process);
  return office.desk("root").tasks.get(id).error?.title;
}

/** What lies behind a waiting node in the flows of this file: `act`, then back to it for ever. */
const circle = (node: NodeBuilders<TypesOf<typeof common.data, z.ZodObject>>) => ({
  act: node.function(({ process }) => void (process.data.count += 1)).next("back"),
  back: node
    .if(() => true)
    .then("act")
    .otherwise("done"),
  done: node.end(),
});

underBothDrivers("a run in the background that doesn't come to its end", (openOffice) => {
  /** Circles are stopped sooner than usual. */
  const open = (flows: readonly Flow[], options: OfficeOptions = {}) =>
    openOffice(flows, { maxMoves: 300, ...options });

  it("is undone, and leaves the timer in ERROR that began it", () => {
    const office = open([afterTimer]);
    office.engine.start(afterTimer, "start", undefined);
    const swept = office.pass(1);
    const count = office
      .desk("root")
      .processes.get(1)
      .data.find(({ name }) => name === "count");
    expect([swept, office.picture(), count?.value]).toEqual([
      { timers: 1, started: 0 },
      rows("start DONE start, wait ERROR start, process NEW"),
      0,
    ]);
  });

  it("keeps no other timer and no start by the clock from its turn", () => {
    const office = open([afterTimer, patient, hourly]);
    office.engine.start(afterTimer, "start", undefined);
    office.engine.start(patient, "start", undefined);
    expect([office.pass(1), office.picture(2).at(-1)]).toEqual([{ timers: 2, started: 1 }, "process DONE"]);
  });

  it("says that a circle was walked", () => {
    const office = open([afterTimer]);
    office.engine.start(afterTimer, "start", undefined);
    office.pass(1);
    expect(reasonOf(office, "wait")).toMatch(/goes round in a circle without ever waiting/);
  });

  it("says so, too, where each round fails and the failure is caught", () => {
    const office = open([everFailing]);
    office.engine.start(everFailing, "start", undefined);
    office.pass(1);
    expect([office.picture().slice(1), reasonOf(office, "wait")]).toEqual([
      rows("wait ERROR start, process NEW"),
      expect.stringMatching(/goes round in a circle without ever waiting/),
    ]);
  });

  it("says that a list was long where no circle was walked: 100 items, 101 functions", () => {
    const office = openOffice([longList], { maxMoves: 10_000 });
    office.desk("root").starts.start("longList", "start", {});
    office.pass(1);
    expect([office.picture(), reasonOf(office, "wait")]).toEqual([
      rows("start DONE start, wait ERROR start, process NEW"),
      expect.stringMatching(/more than 10000 steps without waiting.*its list is too long for one go/),
    ]);
    const id = office.idOf("wait");
    expect(office.desk("root").tasks.get(id).error?.code).toBe("node.too-many-steps");
  });

  it("can be tried again when its data is right", () => {
    const office = open([untilTold]);
    office.engine.start(untilTold, "start", undefined);
    office.pass(1);
    office.desk("root").manage.changeData(1, { data: { ok: true } });
    office.manage("retry", "wait");
    office.pass(1);
    expect(office.picture().slice(1)).toEqual(
      rows("wait REVIVED start, wait DONE start, act DONE start, back DONE start, done DONE start, process DONE"),
    );
  });

  it("leaves the job in ERROR, whose body isn't run again", async () => {
    const bodies: string[] = [];
    const office = open([afterJob], { executor: async ({ node }) => void bodies.push(node) });
    const engine = office.engine;
    engine.start(afterJob, "start", undefined);
    await engine.runDueJobs();
    office.clock.advance(3 * 3_600_000);
    await engine.runDueJobs();
    expect([bodies, office.picture().slice(1), office.engine.nextJobAt()]).toEqual([
      ["work"],
      rows("work ERROR start, process NEW"),
      null,
    ]);
  });

  it("takes the way that the job has for its code", async () => {
    const office = open([caughtJob], { executor: async () => {} });
    const engine = office.engine;
    engine.start(caughtJob, "start", undefined);
    await engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual(
      rows("work CANCELED start, work.error DONE start, gaveUp DONE start, process DONE"),
    );
  });

  it("leaves a signal's catch in ERROR, and the signal reaches all others", () => {
    const office = open([patientCatch, afterSignal, thrower]);
    office.engine.start(patientCatch, "start", undefined);
    office.engine.start(afterSignal, "start", undefined);
    office.engine.start(patientCatch, "start", undefined);
    office.engine.start(thrower, "start", undefined);
    expect([1, 2, 3, 4].map((process) => office.picture(process).slice(-2))).toEqual([
      rows("done DONE start, process DONE"),
      rows("hear ERROR start, process NEW"),
      rows("done DONE start, process DONE"),
      rows("done DONE start, process DONE"),
    ]);
  });

  it("leaves a condition in ERROR that a person has made true; what the person did stands", () => {
    const office = open([afterCondition]);
    office.engine.start(afterCondition, "start", undefined);
    office.complete("ada", "sign", { data: { ok: true } });
    expect(office.picture().slice(2)).toEqual(
      rows("sign DONE start/2_1, until ERROR start/2_2, done DONE start/2_1, process NEW"),
    );
  });

  it("leaves the task in ERROR whose child has ended; the child stays done", () => {
    const office = open([afterChild, child]);
    office.engine.start(afterChild, "start", undefined);
    office.complete("ada", "work", {}, 2);
    expect([office.picture().slice(1), office.picture(2).at(-1)]).toEqual([
      rows("call ERROR start, process NEW"),
      "process DONE",
    ]);
  });

  it("leaves the retried task in ERROR", () => {
    const office = open([afterFailure]);
    office.engine.start(afterFailure, "start", undefined);
    office.pass(1);
    office.desk("root").manage.changeData(1, { data: { ok: true } });
    office.manage("retry", "first");
    expect(office.picture().slice(2)).toEqual(rows("first REVIVED start, first ERROR start, process NEW"));
  });

  it("leaves the catch in ERROR where signals answer each other for ever; who threw the first hears nothing of it", () => {
    const office = open([ping, pong, thrower]);
    office.engine.start(ping, "start", undefined);
    office.engine.start(pong, "start", undefined);
    expect(codeOf(() => office.engine.start(thrower, "start", undefined))).toBe("nothing");
    const last = [1, 2].flatMap((process) => office.picture(process).filter((row) => row.includes("ERROR")));
    expect([last.length, office.picture(3).at(-1)]).toEqual([1, "process DONE"]);
  });

  const afterTimer = defineFlow({
    ...common,
    id: "afterTimer",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("act"),
      ...circle(node),
    }),
  });

  const everFailing = defineFlow({
    ...common,
    id: "everFailing",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("act"),
      act: node.function(fail).onError("act").next("done"),
      done: node.end(),
    }),
  });

  const patient = defineFlow({
    ...common,
    id: "patient",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("done"),
      done: node.end(),
    }),
  });

  const hourly = defineFlow({
    ...common,
    id: "hourly",
    nodes: (node) => ({ start: node.startTimer({ every: { hours: 1 } }).next("done"), done: node.end() }),
  });

  const longList = defineLongList();

  const untilTold = defineFlow({
    ...common,
    id: "untilTold",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("act"),
      act: node.function(nothing).next("back"),
      back: node
        .if(({ process }) => process.data.ok)
        .then("done")
        .otherwise("act"),
      done: node.end(),
    }),
  });

  const afterJob = defineFlow({
    ...common,
    id: "afterJob",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node.job(async () => {}).next("act"),
      ...circle(node),
    }),
  });

  const caughtJob = defineFlow({
    ...common,
    id: "caughtJob",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node
        .job(async () => {})
        .onError("gaveUp", { code: "node.loops" })
        .next("act"),
      gaveUp: node.end(),
      ...circle(node),
    }),
  });

  const afterSignal = defineFlow({
    ...common,
    id: "afterSignal",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("hear"),
      hear: node.signalCatch("go").next("act"),
      ...circle(node),
    }),
  });

  const patientCatch = defineFlow({
    ...common,
    id: "patientCatch",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("hear"),
      hear: node.signalCatch("go").next("done"),
      done: node.end(),
    }),
  });

  const thrower = defineFlow({
    ...common,
    id: "thrower",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.signalThrow("go").next("done"),
      done: node.end(),
    }),
  });

  const [ping, pong] = [answering("ping", "go", "answer"), answering("pong", "answer", "go")];

  const afterCondition = defineFlow({
    ...common,
    id: "afterCondition",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("sign").next("until"),
      sign: node.view({ data: ["ok"] }).next("done"),
      until: node.conditionalCatch(({ process }) => process.data.ok).next("act"),
      ...circle(node),
    }),
  });

  const afterChild = defineFlow({
    ...common,
    id: "afterChild",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.subprocess(child, "start", nothing).next("act"),
      ...circle(node),
    }),
  });

  const afterFailure = defineFlow({
    ...common,
    id: "afterFailure",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("first"),
      first: node.function(({ process }) => void (process.data.ok || fail())).next("act"),
      ...circle(node),
    }),
  });
});

const child = defineFlow({
  ...common,
  id: "child",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("work"),
    work: node.view().next("done"),
    done: node.end(),
  }),
});

/** Waits for a signal, answers it with another, and waits again. */
function answering(id: string, heard: string, answer: string) {
  return defineFlow({
    ...common,
    id,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("hear"),
      hear: node.signalCatch(heard).next("say"),
      say: node.signalThrow(answer).next("more"),
      more: node
        .if(() => true)
        .then("hear")
        .otherwise("done"),
      done: node.end(),
    }),
  });
}

function defineLongList() {
  const last = 101;
  const items = Array.from({ length: 100 }, (_none, item) => ({ item }));
  return defineFlow({
    id: "longList",
    version: 1,
    title: "Long list",
    description: "Does 101 things to each of 100 items.",
    data: z.object({}),
    nodes: (node) => {
      const nodes: Record<string, NodeBuilder> = {
        start: node.start().next("wait"),
        wait: node.timer({ hours: 1 }).next("split"),
        split: node.split().forEach(() => items, "step1"),
        join: node.join().next("done"),
        done: node.end(),
      };
      for (let step = 1; step <= last; step += 1) {
        nodes[`step${step}`] = node.function(nothing).next(step < last ? `step${step + 1}` : "join");
      }
      return nodes;
    },
  });
}
