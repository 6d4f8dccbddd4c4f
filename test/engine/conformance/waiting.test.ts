import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("Handle, Timer and StartTimer", (open) => {
  it("a Handle waits for code, and returns what its function returned", () => {
    const office = open([paying]);
    const { process } = office.engine.start(paying, "start", undefined);
    const ran = office.engine.run(paying, "paid", 2, 40);
    expect([ran, office.picture().slice(1)]).toEqual([
      { process, value: 42 },
      rows("paid DONE start, done DONE start, process DONE"),
    ]);
  });

  it("a Handle refuses a second run", () => {
    const office = open([paying]);
    office.engine.start(paying, "start", undefined);
    office.engine.run(paying, "paid", 2, 40);
    expect(codeOf(() => office.engine.run(paying, "paid", 2, 40))).toBe("task.wrong-status");
  });

  it("a Handle whose function fails waits on", () => {
    const office = open([paying]);
    office.engine.start(paying, "start", undefined);
    expect(codeOf(() => office.engine.run(paying, "paid", 2, -1))).toBe("node.failed");
    expect(office.picture()).toEqual(rows("start DONE start, paid NEW start, process NEW"));
  });

  it("a Handle can't be run through another node's name", () => {
    const office = open([paying]);
    office.engine.start(paying, "start", undefined);
    expect(codeOf(() => office.engine.run(paying, "paid", 1, 40))).toBe("node.unknown");
  });

  const paying = defineFlow({
    ...common,
    id: "paying",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("paid"),
      paid: node.handle((_context, amount: number) => (amount < 0 ? fail() : amount + 2)).next("done"),
      done: node.end(),
    }),
  });

  it("a MessageCatch is run in the same way, and is of kind EVENT", () => {
    const office = open([message]);
    office.engine.start(message, "start", undefined);
    office.engine.run(message, "came", 2, undefined);
    const { kind, status } = office.desk("root").tasks.get(2);
    expect([kind, status]).toEqual(["EVENT", "DONE"]);
  });

  const message = defineFlow({
    ...common,
    id: "message",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("came"),
      came: node.messageCatch(nothing).next("done"),
      done: node.end(),
    }),
  });

  it("a Timer fires when it is due, not before", () => {
    const office = open([waiting]);
    office.engine.start(waiting, "start", undefined);
    const [early, due] = [office.pass(23), office.pass(1)];
    expect([early.timers, due.timers, office.picture().slice(1)]).toEqual([
      0,
      1,
      rows("wait DONE start, done DONE start, process DONE"),
    ]);
  });

  it("timers that came due while the program was off fire in due order", () => {
    const office = open([ordered]);
    office.engine.start(ordered, "start", undefined);
    expect(office.pass(48)).toEqual({ timers: 2, started: 0 });
    const log = office
      .desk("root")
      .processes.get(1)
      .data.find((field) => field.name === "log");
    expect(log?.value).toEqual(["short", "long"]);
  });

  it("a Timer whose due time is no moment in time fails its action", () => {
    const office = open([senseless]);
    expect(codeOf(() => office.engine.start(senseless, "start", undefined))).toBe("node.failed");
  });

  const waiting = defineFlow({
    ...common,
    id: "waiting",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ days: 1 }).next("done"),
      done: node.end(),
    }),
  });

  const ordered = defineFlow({
    ...common,
    id: "ordered",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("long").next("short"),
      long: node.timer({ hours: 2 }).next("noteLong"),
      short: node.timer(({ now }) => new Date(now + 3_600_000)).next("noteShort"),
      noteLong: node.function(({ process }) => void process.data.log.push("long")).next("done"),
      noteShort: node.function(({ process }) => void process.data.log.push("short")).next("done"),
      done: node.end(),
    }),
  });

  const senseless = defineFlow({
    ...common,
    id: "senseless",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer(() => new Date(Number.NaN)).next("done"),
      done: node.end(),
    }),
  });

  it("a StartTimer starts at once the first time, then counts from the last start; missed ticks make one start", () => {
    const office = open([hourly]);
    const started = [office.pass(0), office.pass(0.5), office.pass(0.5), office.pass(10), office.pass(0.5)];
    expect(started.map((sweep) => sweep.started)).toEqual([1, 0, 1, 1, 0]);
  });

  it("a StartTimer by cron starts at its next tick", () => {
    const office = open([noon]);
    const started = [office.pass(0), office.pass(48), office.pass(0), office.pass(24)];
    expect(started.map((sweep) => sweep.started)).toEqual([0, 1, 0, 1]);
  });

  it("a StartTimer whose first function fails leaves no process and tells why; the next tick tries again", () => {
    const office = open([broken]);
    office.pass(0);
    const [state] = office.engine.clockStarts();
    const again = office.pass(1);
    expect([office.desk("root").processes.count(), state?.error?.title, again.started]).toEqual([
      0,
      '"broken" failed: It failed.',
      0,
    ]);
  });

  const hourly = defineFlow({
    ...common,
    id: "hourly",
    nodes: (node) => ({ start: node.startTimer({ every: { hours: 1 } }).next("done"), done: node.end() }),
  });

  const noon = defineFlow({
    ...common,
    id: "noon",
    nodes: (node) => ({ start: node.startTimer({ cron: "0 12 * * *" }).next("done"), done: node.end() }),
  });

  const broken = defineFlow({
    ...common,
    id: "broken",
    nodes: (node) => ({
      start: node.startTimer({ every: { hours: 1 } }).next("broken"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });
});
