import { Change, clashes } from "./change.ts";
import type { FlowModel } from "./flow-model.ts";
import type { Trouble } from "./problem.ts";
import { isOpen, type ModelTask, type Situation } from "./situation.ts";

/** One step that a process can take. */
export interface Move {
  /** What an author would say of it; null for what only the program notices. */
  readonly label: string | null;
  /** Null when it fails. */
  readonly to: Situation | null;
  readonly trouble: Trouble | null;
  /** True when it ends the process, whatever else is open. */
  readonly ends: boolean;
  /** Scopes in which less is active than before. */
  readonly left: ReadonlySet<string>;
  /** Joins that were reached on a token that no split has touched. */
  readonly reachedAlone: ReadonlySet<string>;
}

const nowhere: Situation = { tasks: [], queue: [], asked: [], gone: [], nextId: 1 };

/** One situation for each way to start. */
export function initialSituations(model: FlowModel): readonly Situation[] {
  const outside: ModelTask = {
    ...{ id: 0, node: "", token: "start", phase: "ready", scope: null, mixed: false, stale: false },
    ...{ runner: false, taken: [], decided: 0, opened: [] },
  };
  return model.starts.map((name) => {
    const change = new Change(model, nowhere);
    change.open(outside, name, "start");
    return change.result();
  });
}

/**
 * What can happen next, in the engine's order: what moves by itself, one task after the other; then joins; then
 * whatever waits.
 */
export function movesOf(model: FlowModel, situation: Situation): readonly Move[] {
  const { tasks, queue, asked } = situation;
  const [first = asked[0]] = queue;
  const next = tasks.filter(({ id, phase }) => (first === undefined ? phase === "waits" : id === first));
  return next.flatMap((task) => movesOfTask(model, situation, task));
}

/** What can happen to one task, as if nothing else stood in line. */
export function movesOfTask(model: FlowModel, situation: Situation, task: ModelTask): readonly Move[] {
  switch (task.phase) {
    case "racing":
      return [];
    case "joins":
      return asks(model, situation, task);
    case "waits":
      return [step(model, situation, task), ...borders(model, situation, task)];
    case "ready":
      return passages(model, situation, task);
  }
}

function passages(model: FlowModel, situation: Situation, task: ModelTask): readonly Move[] {
  switch (model.moves(task.node)) {
    case "choice":
      return model.targets(task.node).map((to) => step(model, situation, task, [to], `${task.node} → ${to}`));
    case "split":
    case "race":
      return branchOut(model, situation, task);
    case "end": {
      const change = new Change(model, situation);
      change.finish(task);
      change.leave([task]);
      return [moved(task.node, change)];
    }
    case "terminate":
      return [{ ...moved(task.node, new Change(model, nowhere)), ends: true }];
    case "step":
    case "wait":
    case "join":
      return [step(model, situation, task), ...borders(model, situation, task)];
  }
}

/** The task is done and leads on. */
function step(
  model: FlowModel,
  situation: Situation,
  task: ModelTask,
  targets = model.targets(task.node),
  label = model.isBorder(task.node) ? null : task.node,
): Move {
  const change = new Change(model, situation);
  change.finish(task);
  for (const to of targets) change.open(task, to, task.token);
  return moved(label, change);
}

/** What happens at a task's border instead, or beside it. */
function borders(model: FlowModel, situation: Situation, task: ModelTask): readonly Move[] {
  return model
    .borders(task.node)
    .filter(({ name }) => !task.taken.includes(name))
    .map(({ name, interrupting }) => {
      const change = new Change(model, situation);
      // what failed and isn't interrupted waits for somebody to try it again
      if (interrupting) change.remove([task]);
      else change.replace(task, { phase: "waits", taken: [...task.taken, name].toSorted() });
      change.dequeue(task);
      change.open(task, name, task.token);
      return moved(name, change);
    });
}

/**
 * Opens branches up to the next one that needn't open, and both with and without that. Branches that are the same for
 * each item are opened for none, one and two.
 */
function branchOut(model: FlowModel, situation: Situation, task: ModelTask): readonly Move[] {
  const branches = model.branches(task.node);
  const isRace = model.moves(task.node) === "race";
  const [{ conditional = false, repeated = false } = {}] = branches.slice(task.decided);
  const counts = [...(conditional ? [0] : []), 1, ...(repeated ? [2] : [])];
  return counts.flatMap((count) => {
    const change = new Change(model, situation);
    let [split, times] = [task, count];
    for (const [index, { to, ...branch }] of branches.entries()) {
      if (index < task.decided) continue;
      if (index > task.decided && (branch.conditional || branch.repeated)) break;
      for (let time = 0; time < times; time += 1) {
        const number = split.opened.length + 1;
        change.open(split, to, `${split.token}/${split.id}_${number}`, isRace);
        split = { ...split, opened: [...split.opened, to] };
      }
      split = change.replace(split, { decided: index + 1 });
      times = 1;
    }
    if (split.decided < branches.length) return [moved(null, change)];
    // a split that opens nothing fails, and says so itself
    if (split.opened.length === 0) return [];
    const label = `${split.node} → ${split.opened.join(" + ")}`;
    change.endOpening(split);
    if (isRace) change.replace(split, { phase: "racing" });
    else change.finish(split);
    return [moved(label, change)];
  });
}

/** A join goes on when its branches are closed, may go on early, or fails. */
function asks(model: FlowModel, situation: Situation, join: ModelTask): readonly Move[] {
  const { scope, node } = join;
  if (scope === null) return [];
  const waitOn = new Change(model, situation);
  waitOn.answered(join);
  if (clashes(situation, join)) return [{ ...moved(null, waitOn), to: null, trouble: multipleTokens(node) }];
  const goOn = new Change(model, situation);
  goOn.finish(join);
  goOn.closeScope(join, scope);
  for (const to of model.targets(node)) goOn.open(join, to, join.token);
  if (!isOpen(situation, scope)) return [moved(node, goOn)];
  if (model.early(node) === "never") return [moved(null, waitOn)];
  return [moved(null, waitOn), moved(`${node} goes on early`, goOn)];
}

function multipleTokens(node: string): Trouble {
  return {
    node,
    problem: "Branches of different splits come together here.",
    suggestion: "Let each join close the branches of one split.",
  };
}

function moved(label: string | null, change: Change): Move {
  return { label, to: change.result(), trouble: null, ends: false, left: change.left, reachedAlone: change.reachedAlone };
}
