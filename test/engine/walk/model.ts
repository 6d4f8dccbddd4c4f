import type { TaskStatus } from "../../../engine/index.ts";
import { isOpen, type ProcessState, type State, type TaskState, whatIs } from "./state.ts";

export type Who = "ada" | "ben" | "eve" | "max" | "root";

/** One thing that somebody tries. `task` and `process` are ids, of rows that may not exist. */
export type Command =
  | { readonly do: "start"; readonly who: Who; readonly flag: boolean; readonly broken: boolean }
  | { readonly do: "assign" | "unassign"; readonly who: Who; readonly task: number }
  | { readonly do: "reassign"; readonly who: Who; readonly task: number; readonly to: Who }
  | {
      readonly do: "complete";
      readonly who: Who;
      readonly task: number;
      readonly flag: boolean;
      readonly broken: boolean;
    }
  | { readonly do: "cancel" | "undo" | "revive" | "retry"; readonly who: Who; readonly task: number }
  | { readonly do: "run"; readonly task: number; readonly fail: boolean }
  | { readonly do: "sweep"; readonly minutes: number }
  | { readonly do: "jobs"; readonly minutes: number; readonly fail: boolean }
  | { readonly do: "cancelProcess"; readonly who: Who; readonly process: number }
  | { readonly do: "migrate"; readonly who: Who; readonly process: number }
  | {
      readonly do: "change";
      readonly who: Who;
      readonly process: number;
      readonly flag: boolean;
      readonly broken: boolean;
      readonly odd: boolean;
    };

/** Ada and Ben work, Max manages, Root may do everything, Eve nothing. */
export const people: readonly Who[] = ["ada", "ben", "eve", "max", "root"];

const workers: ReadonlySet<Who> = new Set(["ada", "ben", "root"]);
const viewers: ReadonlySet<Who> = new Set(["ada", "ben", "max", "root"]);
const managers: ReadonlySet<Who> = new Set(["max", "root"]);

/** From which statuses a person who manages may cancel. */
const cancelable: Readonly<Record<string, readonly TaskStatus[]>> = {
  view: ["NEW", "ASSIGNED", "ERROR"],
  function: ["ERROR"],
  if: ["ERROR"],
  split: ["ERROR"],
  end: ["ERROR"],
  handle: ["NEW", "ERROR"],
  job: ["NEW", "SCHEDULED", "STARTED", "ERROR"],
  timer: ["NEW", "SCHEDULED", "ERROR"],
  timeout: ["NEW", "SCHEDULED", "ERROR"],
  error: ["ERROR"],
  catch: ["STARTED", "ERROR"],
  condition: ["STARTED", "ERROR"],
  throw: ["ERROR"],
  call: ["STARTED", "ERROR"],
  race: ["STARTED", "ERROR"],
  join: ["NEW", "STARTED", "ERROR"],
};

/** What came of a command: done, or the code of the error. */
export type Expectation =
  | { readonly refused: readonly string[] }
  | { readonly done: true; readonly orFails: readonly string[] };

const done = (...orFails: readonly string[]): Expectation => ({ done: true, orFails });
const refused = (...codes: readonly string[]): Expectation => ({ refused: codes });

/**
 * What moving a process on may come upon: a function that fails, a circle that nothing ends, unbalanced branches after
 * somebody revived some.
 */
function movesOn(state: State, process: number): Expectation {
  const isTangled = [...state.tasks.values()].some((task) => task.process === process && task.status === "REVIVED");
  return isTangled ? done(...failing, ...tangled) : done(...failing);
}

const failing = ["node.failed", "node.loops", "node.too-many-steps"] as const;
const tangled = ["join.multiple-tokens", "join.open"] as const;

/** What must come of a command, told from the rows alone. */
export function expectationOf(command: Command, state: State): Expectation {
  if (command.do === "start") {
    return done(...failing);
  }
  if (command.do === "sweep" || command.do === "jobs") return done();
  if (command.do === "cancelProcess" || command.do === "change" || command.do === "migrate") {
    return ofProcess(command, state);
  }
  const task = state.tasks.get(command.task);
  if (!task) return refused("task.unknown");
  const process = state.processes.get(task.process);
  if (command.do === "run") {
    if (whatIs(task) !== "handle") return refused("node.unknown");
    if (task.status !== "NEW") return refused("task.wrong-status");
    return command.fail ? refused("node.failed") : movesOn(state, task.process);
  }
  if (!sees(command.who, task.process, state)) return refused("task.unknown");
  const isRunning = process?.status === "NEW";
  switch (command.do) {
    case "assign":
      if (!isRunning) return refused("process.not-running");
      if (whatIs(task) !== "view" || task.status !== "NEW") {
        return refused("task.wrong-status", "task.not-assignable");
      }
      return workers.has(command.who) ? done() : refused("permission.denied");
    case "unassign":
    case "reassign":
      if (!isRunning) return refused("process.not-running");
      if (task.status !== "ASSIGNED") return refused("task.wrong-status");
      if (!owns(command.who, task) && !managers.has(command.who)) return refused("task.not-yours");
      return command.do !== "reassign" || workers.has(command.to) ? done() : refused("permission.denied");
    case "complete":
      if (!isRunning) return refused("process.not-running");
      if (task.status !== "ASSIGNED") return refused("task.wrong-status");
      return owns(command.who, task) ? movesOn(state, task.process) : refused("task.not-yours");
    case "cancel":
      if (!managers.has(command.who)) return refused("permission.denied");
      if (!isRunning) return refused("process.not-running");
      return isCancelable(task) ? movesOn(state, task.process) : refused("task.wrong-status");
    case "undo":
      return managers.has(command.who) ? undoing(task, process, state) : refused("permission.denied");
    case "revive":
    case "retry":
      if (!managers.has(command.who)) return refused("permission.denied");
      if (!isRevivable(command.do, task)) return refused("task.wrong-status", "process.not-running");
      return isRunning ? done(...failing, ...tangled) : refused("process.not-running");
  }
}

function ofProcess(command: Command & { readonly process: number; readonly who: Who }, state: State): Expectation {
  const process = state.processes.get(command.process);
  if (!process || !sees(command.who, process.id, state)) return refused("process.unknown");
  if (!managers.has(command.who)) return refused("permission.denied");
  if (command.do === "change") return command.odd ? refused("values.invalid") : movesOn(state, process.id);
  if (command.do === "migrate") {
    if (process.status !== "NEW") return refused("migration.impossible");
    return process.flow_version === state.version ? refused("migration.same-version") : movesOn(state, process.id);
  }
  if (process.status !== "NEW") return refused("process.not-running");
  const open = [...state.tasks.values()].filter((task) => task.process === process.id && isOpen(task));
  return open.every(isCancelable) ? done() : refused("process.not-cancelable");
}

function undoing(task: TaskState, process: ProcessState | undefined, state: State): Expectation {
  if (process?.status === "CANCELED") return refused("process.not-running");
  if (task.status !== "DONE" || whatIs(task) === "race") return refused("task.wrong-status");
  const followers = [...state.tasks.values()].filter((other) => other.previous.includes(task.id));
  if (followers.some(({ status }) => status !== "CANCELED" && status !== "REVIVED")) {
    return refused("task.has-successors");
  }
  const parent = process?.parent_task === null ? undefined : state.tasks.get(process?.parent_task ?? 0);
  // the process that started this one has gone on
  if (process?.status === "DONE" && parent && parent.status !== "STARTED") return refused("task.has-successors");
  return movesOn(state, task.process);
}

function isRevivable(how: "revive" | "retry", task: TaskState): boolean {
  if (["timeout", "error"].includes(whatIs(task))) return false;
  return task.status === "ERROR" || (how === "revive" && task.status === "CANCELED");
}

function isCancelable(task: TaskState): boolean {
  return cancelable[whatIs(task)]?.includes(task.status) ?? false;
}

function sees(who: Who, process: number, { participants }: State): boolean {
  return viewers.has(who) || participants.has(`${people.indexOf(who) + 1} ${process}`);
}

function owns(who: Who, task: TaskState): boolean {
  return task.owner === people.indexOf(who) + 1;
}

/** Where the task of a successful command must stand afterwards. */
export const leavesTaskIn: { readonly [what in Command["do"]]?: TaskStatus } = {
  assign: "ASSIGNED",
  unassign: "NEW",
  reassign: "ASSIGNED",
  complete: "DONE",
  run: "DONE",
  cancel: "CANCELED",
  undo: "CANCELED",
  revive: "REVIVED",
  retry: "REVIVED",
};

const closing = "DONE-CANCELED CANCELED-REVIVED -CANCELED";
const atOnce = `${closing} -DONE -ERROR ERROR-CANCELED ERROR-REVIVED`;
const timed = `${closing} -SCHEDULED SCHEDULED-DONE SCHEDULED-CANCELED`;
/** What begins a run that doesn't come to its end is left in ERROR. */
const failed = "SCHEDULED-ERROR STARTED-ERROR ERROR-CANCELED ERROR-REVIVED";
const waits = `${atOnce} ${failed} -STARTED STARTED-DONE STARTED-CANCELED`;

/** Which statuses may follow each other from one command to the next, by what a node is; "-DONE" is a new row. */
const legal: Readonly<Record<string, string>> = {
  start: "-DONE DONE-CANCELED",
  enter: "-DONE DONE-CANCELED",
  view: `${closing} -NEW -ASSIGNED NEW-ASSIGNED NEW-CANCELED ASSIGNED-NEW ASSIGNED-DONE ASSIGNED-CANCELED`,
  function: atOnce,
  if: atOnce,
  split: atOnce,
  end: atOnce,
  handle: `${closing} -NEW NEW-DONE NEW-CANCELED`,
  job: `${atOnce} ${timed} -STARTED SCHEDULED-STARTED SCHEDULED-ERROR STARTED-DONE STARTED-ERROR STARTED-CANCELED`,
  timer: `${timed} ${failed}`,
  timeout: `${timed} ${failed}`,
  error: "-DONE DONE-CANCELED -ERROR ERROR-CANCELED",
  catch: waits,
  condition: waits,
  throw: atOnce,
  call: waits,
  race: "-STARTED -DONE -CANCELED STARTED-DONE STARTED-CANCELED CANCELED-REVIVED",
  join: waits,
};

export function isLegal(before: TaskState | undefined, after: TaskState): boolean {
  if (before?.status === after.status) return true;
  return legal[whatIs(after)]?.split(" ").includes(`${before?.status ?? ""}-${after.status}`) ?? false;
}
