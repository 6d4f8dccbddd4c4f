import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, type Engine, FlowError, openEngine, type TypedFlow } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { fewOrMany } from "../../support/few-or-many.ts";
import { type Attempt, attempt, commandOf, firstStart } from "./attempt.ts";
import { problemsOf } from "./invariants.ts";
import { type Command, expectationOf, leavesTaskIn, people, type Who } from "./model.ts";
import { flowsOf, walked, type Walked } from "./random-flow.ts";
import { isOpen, readState, type State, whatIs } from "./state.ts";

/**
 * Another seed walks elsewhere: WALK_SEED=7 npx vitest run test/engine/walk. A failure prints the whole walk; with
 * WALK_SHRINK=1 the shortest one like it, minutes later.
 */
const seed = Number(process.env["WALK_SEED"] ?? 20_260_105);
const runs = Number(process.env["WALK_RUNS"] ?? fewOrMany({ few: 10, many: 1_000 }));

/** Long walks tell how often what was tried came to what. */
const isLong = runs > 100;

/** Circles are stopped sooner than usual. */
const maxMoves = 200;
/** After so many commands the flows' next version is installed. */
const newVersionAfter = 25;

const folder = mkdtempSync(join(tmpdir(), "intray-walk-"));
const template = join(folder, "template.sqlite");

beforeAll(() => {
  const engine = openEngine({ file: template, flows: [] });
  for (const [group, ...rights] of [
    ["staff", "view", "work"],
    ["heads", "view", "manage"],
  ] as const) {
    engine.people.createGroup(group, group);
    for (const right of rights) for (const flow of ["walk", "child"]) engine.people.grant(group, `${flow}.${right}`);
  }
  for (const name of people) engine.people.createPerson({ name, displayName: name, superuser: name === "root" });
  for (const name of ["ada", "ben"]) engine.people.addToGroup(name, "staff");
  engine.people.addToGroup("max", "heads");
  engine.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("walks through random flows and finds every state as it must be", { timeout: 3_600_000 }, async () => {
  const tally = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      walked,
      fc.array(attempt, { minLength: 40, maxLength: 60, size: "max" }),
      async (flows, attempted) => {
        await walk(flows, attempted, tally);
      },
    ),
    { seed, numRuns: runs, endOnFailure: process.env["WALK_SHRINK"] === undefined },
  );
  const count = [...tally.values()].reduce((sum, count) => sum + count, 0);
  if (isLong) process.stdout.write(figures(count, tally));
  expect(count).toBeGreaterThanOrEqual(41 * runs); // each walk starts a process, and tries 40 things at least
});

function figures(count: number, tally: ReadonlyMap<string, number>): string {
  const lines = [...tally].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, times]) => `  ${what}: ${times}`);
  return `${[`${count} commands in ${runs} walks`, ...lines].join("\n")}\n`;
}

async function walk(pieces: Walked, attempted: readonly Attempt[], tally: Map<string, number>): Promise<void> {
  const file = join(folder, "walk.sqlite");
  copyFileSync(template, file);
  const clock = new FakeClock();
  const jobs = { fail: false };
  const executor = async () => {
    if (jobs.fail) throw new Error("no line");
  };
  let version = 1;
  const open = () => openEngine({ file, flows: flowsOf(pieces, version), clock, random: () => 0, executor, maxMoves });
  let engine = open();
  const db = new Sqlite(file, { readonly: true });
  const story: string[] = [];
  try {
    let state = readState(db, version);
    for (const [index, one] of [firstStart, ...attempted].entries()) {
      if (index === newVersionAfter) {
        engine.close();
        version = 2;
        engine = open();
        state = readState(db, version);
      }
      const command = commandOf(one, state);
      const outcome = await perform({ engine, clock, jobs, state }, command);
      story.push(`${JSON.stringify(command)}: ${outcome}`);
      const key = `${command.do} ${outcome}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
      const after = readState(db, version);
      check(command, outcome, state, after);
      state = after;
    }
    expect(engine.verifyAudit()).toBeNull();
    expect(JSON.stringify(differenceIn(engine.as(people.indexOf("root") + 1)))).toBe("null");
  } catch (error) {
    const tasks = [...readState(db, version).tasks.values()].map((task) =>
      JSON.stringify([task.id, task.node, task.status, task.token, task.previous]),
    );
    throw new Error(`${String(error)}\n${[...story, ...tasks].join("\n")}`, { cause: error });
  } finally {
    db.close();
    engine.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
  }
}

/** Where rows say something else than their histories. */
function differenceIn(root: Desk): ReturnType<Desk["audit"]["checkRows"]>["differing"] {
  let progress = root.audit.checkRows(0);
  while (!progress.finished) progress = root.audit.checkRows(progress.last);
  return progress.differing;
}

/** A refused command changes nothing; one that is done leaves its task where it must be; no state is broken. */
function check(command: Command, outcome: string, before: State, after: State): void {
  const expected = expectationOf(command, before);
  const allowed = "refused" in expected ? expected.refused : ["done", ...expected.orFails];
  expect(allowed).toContain(outcome);
  expect(problemsOf(before, after)).toEqual([]);
  if (outcome !== "done") expect(after.text === before.text).toBe(true);
  else if ("task" in command) expect(after.tasks.get(command.task)?.status).toBe(leavesTaskIn[command.do]);
  else if (command.do === "cancelProcess") {
    expect(after.processes.get(command.process)?.status).toBe("CANCELED");
  }
}

type Handles = Record<string, never>;

interface Place {
  readonly engine: Engine;
  readonly clock: FakeClock;
  readonly jobs: { fail: boolean };
  readonly state: State;
}

/** Does it; "done", or the code of the error. An error that is no FlowError is a defect and passes on. */
async function perform({ engine, clock, jobs, state }: Place, command: Command): Promise<string> {
  const desk = (who: Who): Desk => engine.as(people.indexOf(who) + 1);
  try {
    switch (command.do) {
      case "start":
        desk(command.who).starts.start("walk", "start", { data: { flag: command.flag, broken: command.broken } });
        break;
      case "assign":
      case "unassign":
        desk(command.who).tasks[command.do](command.task);
        break;
      case "reassign":
        desk(command.who).tasks.reassign(command.task, people.indexOf(command.to) + 1);
        break;
      case "complete":
        desk(command.who).tasks.complete(command.task, { data: { flag: command.flag, broken: command.broken } });
        break;
      case "run":
        engine.run<Handles, string>(
          { id: state.tasks.get(command.task)?.flow ?? "walk" } as TypedFlow<Handles>,
          state.tasks.get(command.task)?.node ?? "start",
          command.task,
          command.fail as never,
        );
        break;
      case "sweep":
        clock.advance(command.minutes * 60_000);
        engine.sweep();
        break;
      case "jobs":
        clock.advance(command.minutes * 60_000);
        jobs.fail = command.fail;
        await engine.runDueJobs();
        break;
      case "change":
        desk(command.who).manage.changeData(command.process, {
          data: command.odd ? { flag: "yes" } : { flag: command.flag, broken: command.broken },
        });
        break;
      case "migrate": {
        const open = [...state.tasks.values()].filter(({ process }) => process === command.process).filter(isOpen);
        const views = open.filter((task) => whatIs(task) === "view").map(({ node }) => [node, node]);
        desk(command.who).manage.migrate(command.process, Object.fromEntries(views), "A newer version is there.");
        break;
      }
      case "cancelProcess":
        desk(command.who).manage.cancelProcess(command.process);
        break;
      case "cancel":
      case "undo":
      case "revive":
      case "retry":
        desk(command.who).manage[command.do](command.task);
    }
    return "done";
  } catch (error) {
    if (error instanceof FlowError) return error.code;
    throw error;
  }
}
