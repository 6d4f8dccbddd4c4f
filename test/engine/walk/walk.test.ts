import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Desk, type Engine, type Flow, FlowError, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { fewOrMany } from "../../support/few-or-many.ts";
import { type Attempt, attempt, commandOf, firstStart } from "./attempt.ts";
import { problemsOf } from "./invariants.ts";
import { type Command, expectationOf, leavesTaskIn, people, type Who } from "./model.ts";
import { flowOf, whole } from "./random-flow.ts";
import { readState, type State } from "./state.ts";

/**
 * Another seed walks elsewhere: WALK_SEED=7 npx vitest run test/engine/walk. A failure prints the whole walk; with
 * WALK_SHRINK=1 the shortest one like it, minutes later.
 */
const seed = Number(process.env["WALK_SEED"] ?? 20_260_105);
const runs = Number(process.env["WALK_RUNS"] ?? fewOrMany({ few: 10, many: 400 }));

const folder = mkdtempSync(join(tmpdir(), "intray-walk-"));
const template = join(folder, "template.sqlite");

beforeAll(() => {
  const engine = openEngine({ file: template, flows: [] });
  for (const [group, ...rights] of [
    ["staff", "view", "work"],
    ["heads", "view", "manage"],
  ] as const) {
    engine.people.createGroup(group, group);
    for (const right of rights) engine.people.grant(group, `walk.${right}`);
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
      whole,
      fc.array(attempt, { minLength: 40, maxLength: 60, size: "max" }),
      async (piece, attempted) => {
        await walk(flowOf(piece), attempted, tally);
      },
    ),
    { seed, numRuns: runs, endOnFailure: process.env["WALK_SHRINK"] === undefined },
  );
  const walked = [...tally.values()].reduce((sum, count) => sum + count, 0);
  expect(walked).toBeGreaterThanOrEqual(41 * runs); // each walk starts a process, and tries 40 things at least
});

async function walk(flow: Flow, attempted: readonly Attempt[], tally: Map<string, number>): Promise<void> {
  const file = join(folder, "walk.sqlite");
  copyFileSync(template, file);
  const clock = new FakeClock();
  const jobs = { fail: false };
  const executor = async () => {
    if (jobs.fail) throw new Error("no line");
  };
  const engine = openEngine({ file, flows: [flow], clock, random: () => 0, executor });
  const db = new Sqlite(file, { readonly: true });
  const story: string[] = [];
  try {
    let state = readState(db);
    for (const one of [firstStart, ...attempted]) {
      const command = commandOf(one, state);
      const outcome = await perform({ engine, flow, clock, jobs, state }, command);
      story.push(`${JSON.stringify(command)}: ${outcome}`);
      const key = `${command.do} ${outcome}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
      const after = readState(db);
      check(command, outcome, state, after);
      state = after;
    }
    expect(engine.verifyAudit()).toBeNull();
    expect(JSON.stringify(differenceIn(engine.as(people.indexOf("root") + 1)))).toBe("null");
  } catch (error) {
    const tasks = [...readState(db).tasks.values()].map((task) =>
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
  readonly flow: Flow;
  readonly clock: FakeClock;
  readonly jobs: { fail: boolean };
  readonly state: State;
}

/** Does it; "done", or the code of the error. An error that is no FlowError is a defect and passes on. */
async function perform({ engine, flow, clock, jobs, state }: Place, command: Command): Promise<string> {
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
          flow,
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
