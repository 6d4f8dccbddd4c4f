import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type Engine, type Flow, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

const hour = 3_600_000;
const never = (): boolean => false;

/** A record in a table of the application's own, which can't read what it has written once that is more than five. */
const brittle = defineArtifact({
  id: "brittle",
  title: "Brittle",
  schema: z.object({ count: z.number() }),
  label: () => "Brittle",
  table: {
    create(sql, { count }) {
      sql.run("CREATE TABLE IF NOT EXISTS brittle (id INTEGER PRIMARY KEY, count INTEGER)");
      return String(sql.run("INSERT INTO brittle (count) VALUES (?)", count).lastInsertRowid);
    },
    load(sql, key) {
      const { count } = sql.get("SELECT count FROM brittle WHERE id = ?", key) ?? {};
      if (Number(count) > 5) throw new Error("Too many.");
      return { count: Number(count) };
    },
    update: (sql, key, { count }) => void sql.run("UPDATE brittle SET count = ? WHERE id = ?", count, key),
  },
});

/** What listeners hear as changed while `body` runs: how many processes each time. */
function changesIn(engine: Engine, body: () => unknown): readonly number[] {
  const changes: number[] = [];
  const stop = engine.on("changed", ({ processIds }) => changes.push(processIds.length));
  body();
  stop();
  return changes;
}

underBothDrivers("a sweep", (open) => {
  it("tells of everything that it changed at once", () => {
    const office = open([timed, hourly]);
    for (let count = 0; count < 5; count += 1) office.engine.start(timed, "start");
    office.clock.advance(hour);
    const { engine } = office;
    expect(changesIn(engine, () => engine.sweep())).toEqual([6]);
  });

  it("does one of each kind when it may not go on, and is due again at once until all is done", () => {
    const office = open([timed, hourly, daily, watching]);
    for (let count = 0; count < 3; count += 1) office.engine.start(timed, "start");
    for (let count = 0; count < 2; count += 1) office.engine.start(watching, "start");
    office.clock.advance(hour);
    const { engine } = office;
    const portions: unknown[] = [];
    asked.length = 0; // they were asked when they were armed, too
    while ((engine.nextSweepAt() ?? Infinity) <= office.clock.now()) {
      portions.push({ ...engine.sweep({ mayGoOn: never }), asked: asked.splice(0).length });
    }
    expect(portions).toEqual([
      { timers: 1, started: 1, asked: 1 },
      { timers: 1, started: 1, asked: 1 },
      { timers: 1, started: 0, asked: 0 },
    ]);
  });

  it("that is cut asks conditions once a minute, however often it is called", () => {
    const office = open([watching]);
    office.engine.start(watching, "start");
    const { engine } = office;
    const counts = [0, 0, 59_000, 1_000, 0].map((later) => {
      office.clock.advance(later);
      asked.length = 0;
      engine.sweep({ mayGoOn: () => true });
      return asked.length;
    });
    expect(counts).toEqual([1, 0, 0, 1, 0]);
  });

  it("goes on when the clock was set ahead and back: a timer that is due later wakes it", () => {
    const office = open([timed]);
    const { engine } = office;
    office.clock.advance(1_000 * hour);
    engine.sweep();
    office.clock.advance(-1_000 * hour);
    engine.start(timed, "start");
    expect(engine.nextSweepAt()).toBe(office.clock.now() + hour);
  });

  it("goes on although a listener throws, which is thrown at its end", () => {
    const office = open([timed]);
    for (let count = 0; count < 3; count += 1) office.engine.start(timed, "start");
    office.clock.advance(hour);
    const { engine } = office;
    engine.on("task.finished", () => {
      throw Object.assign(new Error("It doesn't listen."), { code: "deaf" });
    });
    expect(codeOf(() => engine.sweep())).toBe("deaf");
    expect([1, 2, 3].map((process) => office.picture(process).at(-1))).toEqual(
      rows("process DONE, process DONE, process DONE"),
    );
  });

  it("goes on with a signal although a listener throws", () => {
    const office = open([hearing, calling]);
    for (let count = 0; count < 2; count += 1) office.engine.start(hearing, "start");
    const { engine } = office;
    engine.on("task.finished", () => {
      throw Object.assign(new Error("It doesn't listen."), { code: "deaf" });
    });
    expect(codeOf(() => engine.start(calling, "start"))).toBe("deaf");
    expect([1, 2].map((process) => office.picture(process).at(-1))).toEqual(rows("process DONE, process DONE"));
  });

  it("leaves with its timer what fails at the end of its command, and goes on with the others", () => {
    const office = open([counting, timed]);
    office.engine.start(counting, "start");
    office.engine.start(timed, "start");
    office.clock.advance(hour);
    const swept = office.engine.sweep();
    expect([swept.timers, office.picture(1), office.picture(2).at(-1)]).toEqual([
      2,
      rows("start DONE start, wait ERROR start, process NEW"),
      "process DONE",
    ]);
  });

  const counting = defineFlow({
    ...common,
    id: "counting",
    artifact: brittle,
    nodes: (node) => ({
      start: node.startHandle(({ process }) => process.createArtifact({ count: 0 })).next("wait"),
      wait: node.timer({ hours: 1 }).next("tooMany"),
      tooMany: node.function(({ process }) => process.updateArtifact({ count: 9 })).next("done"),
      done: node.end(),
    }),
  });

  const asked: number[] = [];

  const watching = defineFlow({
    ...common,
    id: "watching",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("until"),
      until: node
        .conditionalCatch(({ process, now }) => {
          asked.push(process.id);
          return now < 0;
        })
        .next("done"),
      done: node.end(),
    }),
  });
});

describe("what is gone from the flows keeps nothing from its turn", () => {
  it("a catch of a node that is gone, or of a flow", () => {
    const { reopen, clock } = fileOf([hearing, otherHearing, calling]);
    reopen((engine) => {
      engine.start(hearing, "start");
      engine.start(otherHearing, "start");
      engine.start(hearing, "start");
    });
    const deaf = defineFlow({
      ...common,
      version: 2,
      id: "hearing",
      nodes: (node) => ({ start: node.startHandle(nothing).next("done"), done: node.end() }),
    });
    const left = reopen(
      (engine) => {
        engine.start(calling, "start");
        return statusesOf(engine);
      },
      [deaf, calling],
    );
    expect([left, clock.now() > 0]).toEqual([["NEW", "NEW", "NEW", "DONE"], true]);
    const heard = reopen((engine) => {
      engine.start(calling, "start");
      return statusesOf(engine);
    });
    expect(heard).toEqual(["DONE", "DONE", "DONE", "DONE", "DONE"]);
  });

  it("a job of a flow that is gone: others run, and it runs when its flow is back", async () => {
    const { reopen, clock } = fileOf([working, otherWorking]);
    reopen((engine) => {
      engine.start(working, "start");
      clock.advance(hour);
      engine.start(otherWorking, "start");
    });
    const without = await reopen(
      async (engine) => {
        await engine.runDueJobs();
        return [...statusesOf(engine), engine.nextJobAt()];
      },
      [otherWorking],
    );
    const withIt = await reopen(async (engine) => {
      await engine.runDueJobs();
      return statusesOf(engine);
    });
    expect([without, withIt]).toEqual([
      ["NEW", "DONE", null],
      ["DONE", "DONE"],
    ]);
  });

  /** A file that is opened, worked with, and closed again, each time with the flows that one has then. */
  function fileOf(flows: readonly Flow[]) {
    const folder = mkdtempSync(join(tmpdir(), "intray-sweeps-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const clock = new FakeClock();
    const file = join(folder, "intray.sqlite");
    const executor = async (): Promise<void> => {};
    const first = openEngine({ file, flows, clock });
    first.people.createPerson({ name: "root", displayName: "Root", superuser: true });
    first.close();
    const reopen = <Value>(body: (engine: Engine) => Value, known = flows): Value => {
      const engine = openEngine({ file, flows: known, clock, executor, developing: true });
      onTestFinished(() => engine.close());
      const value = body(engine);
      if (!(value instanceof Promise)) engine.close();
      else void value.finally(() => engine.close());
      return value;
    };
    return { reopen, clock };
  }

  function statusesOf(engine: Engine): readonly string[] {
    return engine
      .as(1)
      .processes.list({ sort: "oldest" })
      .rows.map(({ status }) => status);
  }
});

const timed = defineFlow({
  ...common,
  id: "timed",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("wait"),
    wait: node.timer({ hours: 1 }).next("done"),
    done: node.end(),
  }),
});

const hourly = clockwise("hourly", { hours: 1 });
const daily = clockwise("daily", { days: 1 });
const [hearing, otherHearing] = [hears("hearing"), hears("otherHearing")];
const [working, otherWorking] = [works("working"), works("otherWorking")];

const calling = defineFlow({
  ...common,
  id: "calling",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("call"),
    call: node.signalThrow("go").next("done"),
    done: node.end(),
  }),
});

function clockwise(id: string, every: { readonly hours?: number; readonly days?: number }) {
  return defineFlow({
    ...common,
    id,
    nodes: (node) => ({ start: node.startTimer({ every }).next("done"), done: node.end() }),
  });
}

function hears(id: string) {
  return defineFlow({
    ...common,
    id,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("hear"),
      hear: node.signalCatch("go").next("done"),
      done: node.end(),
    }),
  });
}

function works(id: string) {
  return defineFlow({
    ...common,
    id,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node.job(async () => {}).next("done"),
      done: node.end(),
    }),
  });
}
