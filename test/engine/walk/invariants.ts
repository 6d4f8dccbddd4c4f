import { isLegal } from "./model.ts";
import { isOpen, type ProcessState, type State, type TaskState, whatIs } from "./state.ts";

/** Everything that is wrong with a state, in words; empty when it is as it must be. */
export function problemsOf(before: State, after: State): readonly string[] {
  const tasks = [...after.tasks.values()];
  return [
    ...tasks.flatMap((task) =>
      isLegal(before.tasks.get(task.id), task) ? [] : [`${name(task)} was ${was(before, task)}`],
    ),
    ...[...before.tasks.keys()].filter((id) => !after.tasks.has(id)).map((id) => `task ${id} is gone`),
    ...tasks.flatMap((task) => [
      ...openWhereClosed(after, task),
      ...badPrevious(after, task),
      ...badToken(after, task),
    ]),
    ...twoOpenJoins(tasks),
    ...twoFirstOfBranch(after, tasks),
    ...tasks.filter((task) => isOpen(task) && !isMovable(after, task)).map((task) => `${name(task)} waits for nothing`),
    ...[...after.processes.values()].flatMap((process) => leftAlone(after, process)),
    ...[...after.processes.values()].flatMap((process) => withoutParent(after, process)),
  ];
}

/** Whether something can move a task, or a person can decide what becomes of it; what waits for others goes with those. */
function isMovable(state: State, task: TaskState): boolean {
  if (task.status === "ERROR") return true;
  switch (whatIs(task)) {
    case "view":
    case "handle":
      return task.status === "NEW" || task.status === "ASSIGNED";
    case "timer":
    case "timeout":
      return task.status === "SCHEDULED";
    case "catch":
    case "condition":
      return task.status === "STARTED";
    case "job":
      return state.jobs.has(task.id);
    case "call":
      return [...state.processes.values()].some(
        ({ parent_task, status }) => parent_task === task.id && status === "NEW",
      );
    case "race":
      return [...state.tasks.values()].some((other) => isOpen(other) && other.previous.includes(task.id));
    case "join":
      return [...state.tasks.values()].some((other) => isOpen(other) && isJoinedBy(state, task, other));
    default:
      return false;
  }
}

/** Whether a task is on one of the branches that a join waits for: those of the split that its first arrival came from. */
function isJoinedBy({ tasks }: State, join: TaskState, { process, token }: TaskState): boolean {
  const [first] = join.previous.filter((id) => tasks.get(id)?.node !== join.node).toSorted((a, b) => a - b);
  const arrival = tasks.get(first ?? 0);
  if (!arrival || process !== join.process) return false;
  const isStraight = arrival.token === join.token;
  const prefix = isStraight
    ? `${join.token}/${arrival.id}_`
    : arrival.token.slice(0, arrival.token.lastIndexOf("_") + 1);
  return token.startsWith(prefix);
}

/** A process in which nothing is open has come to its end, unless somebody took something out of it. */
function leftAlone({ tasks }: State, { id, status }: ProcessState): readonly string[] {
  if (status !== "NEW") return [];
  const own = [...tasks.values()].filter(({ process }) => process === id);
  const isDecided = own.some((task) => task.status === "CANCELED");
  return own.some(isOpen) || isDecided ? [] : [`nothing is open in process ${id}, and it is NEW`];
}

function withoutParent({ tasks }: State, { id, status, parent_task: parent }: ProcessState): readonly string[] {
  if (status !== "NEW" || parent === null) return [];
  const task = tasks.get(parent);
  return task?.status === "STARTED" || task?.status === "ERROR" ? [] : [`nobody waits for process ${id}`];
}

function openWhereClosed({ processes }: State, task: TaskState): readonly string[] {
  const status = processes.get(task.process)?.status;
  return isOpen(task) && status !== "NEW" ? [`${name(task)} is open in a process that is ${status}`] : [];
}

function badPrevious({ tasks }: State, task: TaskState): readonly string[] {
  return task.previous
    .filter((id) => tasks.get(id)?.process !== task.process || (id >= task.id && whatIs(task) !== "join"))
    .map((id) => `${name(task)} follows task ${id}`);
}

/** The root, or a branch of a split on the token that the split itself is on; the token of what it follows. */
function badToken({ tasks }: State, task: TaskState): readonly string[] {
  const bad = [`${name(task)} is on a token of nobody`];
  if (task.token !== "start") {
    const [, outer = "", split = ""] = /^(.+)\/(\d+)_\d+$/.exec(task.token) ?? [];
    const opener = tasks.get(Number(split));
    if (!opener || opener.token !== outer || !["split", "race"].includes(whatIs(opener))) return bad;
  }
  const before = tasks.get(Math.min(...task.previous));
  if (!before || whatIs(task) === "join") return [];
  const opens = ["split", "race"].includes(whatIs(before)) && before.node !== task.node;
  const fits = opens ? task.token.startsWith(`${before.token}/${before.id}_`) : task.token === before.token;
  return fits ? [] : bad;
}

function twoOpenJoins(tasks: readonly TaskState[]): readonly string[] {
  const joins = tasks.filter((task) => whatIs(task) === "join" && isOpen(task));
  const keys = joins.map(({ process, node, token }) => `${process} ${node} ${token}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two open joins: ${key}`);
}

/** A branch begins once; what was revived stands in the place of another task of the branch. */
function twoFirstOfBranch({ tasks: all }: State, tasks: readonly TaskState[]): readonly string[] {
  const first = tasks.filter((task) => {
    const split = Number(/(\d+)_\d+$/.exec(task.token)?.[1]);
    const continues = task.previous.some((id) => all.get(id)?.token === task.token);
    return task.previous.includes(split) && !continues && whatIs(task) !== "join";
  });
  const keys = first.map(({ process, token }) => `${process} ${token}`);
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `a branch began twice: ${key}`);
}

function name({ id, node, status, token }: TaskState): string {
  return `task ${id} (${node} ${status} ${token})`;
}

function was({ tasks }: State, { id }: TaskState): string {
  return tasks.get(id)?.status ?? "not there";
}
