import { branchOut } from "./branch-out.ts";
import { Change, clashes } from "./change.ts";
import type { FlowModel } from "./flow-model.ts";
import { type Move, moved } from "./move.ts";
import type { Trouble } from "./problem.ts";
import { isOpen, type ModelTask, type Situation } from "./situation.ts";

const nowhere: Situation = { tasks: [], queue: [], asked: [], gone: [], nextId: 1 };

/** One situation for each way to start. */
export function initialSituations(model: FlowModel): readonly Situation[] {
  return model.starts.map((name) => {
    const change = new Change(model, nowhere);
    change.start(name);
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
