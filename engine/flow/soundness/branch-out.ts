import { Change } from "./change.ts";
import type { FlowModel } from "./flow-model.ts";
import { type Move, moved } from "./move.ts";
import type { ModelTask, Situation } from "./situation.ts";

/**
 * Opens branches up to the next one that needn't open, and both with and without that. Branches that are the same for
 * each item are opened for none, one and two.
 */
export function branchOut(model: FlowModel, situation: Situation, task: ModelTask): readonly Move[] {
  const [first] = model.branches(task.node).slice(task.decided);
  const counts = [...(first?.conditional ? [0] : []), 1, ...(first?.repeated ? [2] : [])];
  return counts.flatMap((count) => {
    const change = new Change(model, situation);
    const split = openSome(model, change, task, count);
    if (split.decided < model.branches(task.node).length) return [moved(null, change)];
    // a split that opens nothing fails, and says so itself
    if (split.opened.length === 0) return [];
    change.endOpening(split);
    if (isRace(model, task)) change.replace(split, { phase: "racing" });
    else change.finish(split);
    return [moved(`${split.node} → ${split.opened.join(" + ")}`, change)];
  });
}

/** Opens the next branch `count` times, then those that are sure to open. Returns the split as it stands then. */
function openSome(model: FlowModel, change: Change, task: ModelTask, count: number): ModelTask {
  const opened = [...task.opened];
  const open = (to: string) => {
    opened.push(to);
    change.open(task, to, `${task.token}/${task.id}_${opened.length}`, isRace(model, task));
  };
  const [first, ...others] = model.branches(task.node).slice(task.decided);
  if (first) for (let time = 0; time < count; time += 1) open(first.to);
  const next = others.findIndex(({ conditional, repeated }) => conditional || repeated);
  const sure = next === -1 ? others : others.slice(0, next);
  for (const { to } of sure) open(to);
  return change.replace(task, { decided: task.decided + 1 + sure.length, opened });
}

function isRace(model: FlowModel, { node }: ModelTask): boolean {
  return model.moves(node) === "race";
}
