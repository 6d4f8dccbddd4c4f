import { isLegal } from "./model.ts";
import { isOpen, type State, type TaskState, whatIs } from "./state.ts";

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
    ...stuckJoins(tasks),
  ];
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

/** A join waits only while something on its split's branches is open. */
function stuckJoins(tasks: readonly TaskState[]): readonly string[] {
  return tasks
    .filter((task) => whatIs(task) === "join" && task.status === "STARTED")
    .filter((join) => {
      const inside = tasks.filter((task) => task.process === join.process && task.token.startsWith(`${join.token}/`));
      return !inside.some(isOpen);
    })
    .map((join) => `${name(join)} waits for nothing`);
}

function name({ id, node, status, token }: TaskState): string {
  return `task ${id} (${node} ${status} ${token})`;
}

function was({ tasks }: State, { id }: TaskState): string {
  return tasks.get(id)?.status ?? "not there";
}
