import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("signals, conditions, escalation, compensation", (open) => {
  it("a signal reaches every catch that is armed now, in all processes", () => {
    const office = open([listening, calling]);
    office.engine.start(listening, "start", "go");
    office.engine.start(listening, "start", "go");
    office.engine.start(listening, "start", "other");
    office.engine.start(calling, "start", undefined);
    expect([1, 2, 3].map((process) => office.picture(process).slice(1))).toEqual([
      rows("wait DONE start, done DONE start, process DONE"),
      rows("wait DONE start, done DONE start, process DONE"),
      rows("wait STARTED start, process NEW"),
    ]);
  });

  it("a signal is not kept for a catch that is armed later", () => {
    const office = open([listening, calling]);
    office.engine.start(calling, "start", undefined);
    office.engine.start(listening, "start", "go");
    expect(office.picture(2).slice(1)).toEqual(rows("wait STARTED start, process NEW"));
  });

  it("what fails behind a catch fails in the background: the thrower is not touched", () => {
    const office = open([fragile, calling]);
    office.engine.start(fragile, "start", undefined);
    office.engine.start(calling, "start", undefined);
    expect([office.picture(1).slice(1), office.picture(2).at(-1)]).toEqual([
      rows("wait DONE start, broken ERROR start, process NEW"),
      "process DONE",
    ]);
  });

  const listening = defineFlow({
    ...common,
    id: "listening",
    nodes: (node) => ({
      start: node.startHandle(({ process }, name: string) => void process.data.log.push(name)).next("wait"),
      wait: node.signalCatch(({ process }) => process.data.log[0] ?? "").next("done"),
      done: node.end(),
    }),
  });

  const fragile = defineFlow({
    ...common,
    id: "fragile",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.signalCatch("go").next("broken"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });

  const calling = defineFlow({
    ...common,
    id: "calling",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.signalThrow("go").next("done"),
      done: node.end(),
    }),
  });

  it("a condition that holds already fires at once", () => {
    const office = open([until]);
    office.engine.start(until, "start", 9);
    expect(office.picture().slice(2)).toEqual(
      rows("wait DONE start/2_1, fill NEW start/2_2, done DONE start/2_1, process NEW"),
    );
  });

  it("a condition is asked again when the process's data changes", () => {
    const office = open([until]);
    office.engine.start(until, "start", 1);
    office.complete("ada", "fill", { data: { count: 9 } });
    expect(office.picture().slice(2)).toEqual(
      rows("wait DONE start/2_1, fill DONE start/2_2, done DONE start/2_2, done DONE start/2_1, process DONE"),
    );
  });

  it("a condition is asked again when who manages changes the data", () => {
    const office = open([until]);
    office.engine.start(until, "start", 1);
    office.desk("root").manage.changeData(1, { data: { count: 9 } });
    expect(office.picture()[2]).toBe("wait DONE start/2_1");
  });

  it("a condition about time is asked on the sweep", () => {
    const office = open([later]);
    office.engine.start(later, "start", undefined);
    const before = office.picture()[1];
    office.pass(24 * 365);
    expect([before, office.picture()[1]]).toEqual(["wait STARTED start", "wait DONE start"]);
  });

  const until = defineFlow({
    ...common,
    id: "until",
    nodes: (node) => ({
      start: node.startHandle(({ process }, count: number) => void (process.data.count = count)).next("split"),
      split: node.split().next("wait").next("fill"),
      wait: node.conditionalCatch(({ process }) => process.data.count > 5).next("done"),
      fill: node.view({ data: ["count"] }).next("done"),
      done: node.end(),
    }),
  });

  const later = defineFlow({
    ...common,
    id: "later",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.conditionalCatch(({ now }) => now > Date.UTC(2026, 5, 1)).next("done"),
      done: node.end(),
    }),
  });

  it("an escalation opens the boundary of the task that started the process, which goes on", () => {
    const office = open([parent, child]);
    office.engine.start(parent, "start", "LATE");
    expect(office.picture().slice(1)).toEqual(
      rows("call STARTED start, call.escalation DONE start, told DONE start, process NEW"),
    );
  });

  it("an interrupting boundary cancels the task and its child", () => {
    const office = open([parent, child]);
    office.engine.start(parent, "start", "STOP");
    expect([office.picture().slice(1), office.picture(2).at(-1)]).toEqual([
      rows("call CANCELED start, call.escalation.2 DONE start, stopped DONE start, process DONE"),
      "process CANCELED",
    ]);
  });

  it("an escalation that nobody listens for passes", () => {
    const office = open([parent, child]);
    office.engine.start(parent, "start", "OTHER");
    expect(office.picture().slice(1)).toEqual(rows("call STARTED start, process NEW"));
  });

  const child = defineFlow({
    ...common,
    id: "child",
    nodes: (node) => ({
      start: node.startHandle(({ process }, code: string) => void process.data.log.push(code)).next("tell"),
      tell: node.escalationThrow(({ process }) => process.data.log[0] ?? "").next("work"),
      work: node.view().next("done"),
      done: node.end(),
    }),
  });

  const parent = defineFlow({
    ...common,
    id: "parent",
    nodes: (node) => ({
      start: node.startHandle(({ process }, code: string) => void process.data.log.push(code)).next("call"),
      call: node
        .subprocess(child, "start", ({ process }) => process.data.log[0] ?? "")
        .onEscalation("told", { code: "LATE" })
        .onEscalation("stopped", { code: "STOP", interrupting: true })
        .next("done"),
      told: node.end(),
      stopped: node.end(),
      done: node.end(),
    }),
  });

  it("compensation takes back what is done, newest first", () => {
    const office = open([booking]);
    office.engine.start(booking, "start", undefined);
    expect(logOf(office)).toEqual(["hotel", "flight", "cancel flight", "cancel hotel"]);
  });

  it("compensation takes back each host once", () => {
    const office = open([booking]);
    office.engine.start(booking, "start", undefined);
    office.complete("ada", "again");
    expect(logOf(office)).toEqual(["hotel", "flight", "cancel flight", "cancel hotel"]);
  });

  it("compensation tasks follow their hosts", () => {
    const office = open([booking]);
    office.engine.start(booking, "start", undefined);
    expect([office.previousOf("cancelFlight"), office.previousOf("cancelHotel")]).toEqual([["flight 3"], ["hotel 2"]]);
  });

  const booking = defineFlow({
    ...common,
    id: "booking",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("hotel"),
      hotel: node
        .function(({ process }) => void process.data.log.push("hotel"))
        .compensateWith("cancelHotel")
        .next("flight"),
      flight: node
        .function(({ process }) => void process.data.log.push("flight"))
        .compensateWith("cancelFlight")
        .next("undo"),
      cancelHotel: node.function(({ process }) => void process.data.log.push("cancel hotel")),
      cancelFlight: node.function(({ process }) => void process.data.log.push("cancel flight")),
      undo: node.compensateThrow().next("again"),
      again: node.view().next("undoAgain"),
      undoAgain: node.compensateThrow().next("done"),
      done: node.end(),
    }),
  });

  function logOf(office: Office): unknown {
    return office
      .desk("root")
      .processes.get(1)
      .data.find((field) => field.name === "log")?.value;
  }
});
