import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("what a failing task did in the background is forgotten", (open) => {
  it("with the processes that it had started before", () => {
    const office = open([parent, child]);
    office.engine.start(parent, "start");
    office.pass(1);
    expect([office.desk("root").processes.count(), office.picture().slice(1)]).toEqual([
      1,
      rows("wait DONE start, call ERROR start, process NEW"),
    ]);
  });

  const child = defineFlow({
    ...common,
    id: "child",
    nodes: (node) => ({
      start: node
        .startHandle(({ process }, good: boolean) => {
          process.data.ok = good;
          if (!good) fail();
        })
        .next("split"),
      split: node.split().next("sign").next("done"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  const parent = defineFlow({
    ...common,
    id: "parent",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("call"),
      call: node.nsubprocess(child, "start", () => [true, false]).next("done"),
      done: node.end(),
    }),
  });

  it("with the signal that it had thrown", () => {
    const office = open([telling, listening]);
    office.engine.start(listening, "start");
    office.engine.start(telling, "start");
    office.pass(1);
    expect([...office.picture(1).slice(1), ...office.picture(2).slice(2)]).toEqual(
      rows("listen STARTED start, process NEW, tell ERROR start, process NEW"),
    );
  });

  const listening = defineFlow({
    ...common,
    id: "listening",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("listen"),
      listen: node.signalCatch("go").next("done"),
      done: node.end(),
    }),
  });

  const telling = defineFlow({
    ...common,
    id: "telling",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("tell"),
      tell: node.signalThrow("go").next("sign", { data: fail }),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  it("with the escalation that it had thrown", () => {
    const office = open([watching, escalating]);
    office.engine.start(watching, "start");
    office.pass(1);
    expect([...office.picture(1).slice(1), ...office.picture(2).slice(2)]).toEqual(
      rows("call STARTED start, process NEW, cry ERROR start, process NEW"),
    );
  });

  const escalating = defineFlow({
    ...common,
    id: "escalating",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("cry"),
      cry: node.escalationThrow("help").next("sign", { data: fail }),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  const watching = defineFlow({
    ...common,
    id: "watching",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.subprocess(escalating, "start", nothing).onEscalation("sign").next("done"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  it("with the order to stop a running job", async () => {
    const heard: string[] = [];
    const office = open([stopping], {
      executor: ({ tools }) =>
        new Promise((resolve, reject) => {
          tools.signal.addEventListener("abort", () => reject(new Error("stopped")));
          office.clock.advance(3_600_000);
          engine.sweep();
          heard.push(tools.signal.aborted ? "stopped" : "goes on");
          resolve(undefined);
        }),
    });
    const { engine } = office;
    engine.start(stopping, "start");
    await engine.runDueJobs();
    expect([heard, office.picture().slice(1)]).toEqual([
      ["goes on"],
      rows("race DONE start, work DONE start/2_1, wait CANCELED start/2_2, done DONE start/2_1, process DONE"),
    ]);
  });

  const stopping = defineFlow({
    ...common,
    id: "stopping",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("work").next("wait"),
      work: node.job(async () => undefined, { timeout: { hours: 3 } }).next("done"),
      wait: node.timer({ hours: 1 }).next("done", { data: fail }),
      done: node.end(),
    }),
  });
});
