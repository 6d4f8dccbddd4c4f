import type { FlowModel } from "./flow-model.ts";
import type { SoundnessProblem } from "./problem.ts";
import { nextNodes } from "./reach.ts";

/**
 * Every circle in which nothing waits, so that a command goes round and round in it. With a way out, conditions may end
 * it: a warning. Without one nothing can.
 */
export function circlesIn(model: FlowModel): readonly SoundnessProblem[] {
  const passed = passedJoins(model);
  const goesOn = (name: string) => model.isAutomatic(name) || passed.has(name);
  const nextOf = (name: string) => (goesOn(name) ? nextNodes(model, name).filter(goesOn) : []);
  const resting = nodesThatCanRest(model);
  const named = new Set<string>();
  return model.names.flatMap((name) => {
    if (named.has(name)) return [];
    const circle = shortestCircle(name, nextOf);
    for (const node of circle) named.add(node);
    return circle.length === 0 ? [] : [troubleOf(circle, resting.has(name))];
  });
}

function troubleOf(circle: readonly string[], hasWayOut: boolean): SoundnessProblem {
  const [node = "", ...others] = circle;
  const through = others.length === 0 ? "" : ` through ${others.join(", ")}`;
  return {
    node,
    severity: hasWayOut ? "warning" : "error",
    problem: hasWayOut
      ? `It leads back to itself${through}, and nothing waits on the way.`
      : `It leads back to itself${through}; nothing waits on the way, and there is no way out.`,
    suggestion: hasWayOut
      ? "Make sure that it ends after some rounds, or put a node that waits into the circle, such as a view or a timer."
      : "Put a node that waits into the circle, such as a view or a timer, or a choice that leads out of it.",
    trace: [...circle, node],
  };
}

/** The nodes of a shortest way from a node back to itself; none when there is none. */
function shortestCircle(name: string, nextOf: (name: string) => readonly string[]): readonly string[] {
  const ways: (readonly string[])[] = [[name]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of nextOf(way.at(-1) ?? name)) {
      if (next === name) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

/**
 * The joins that may go on in the command that came to their split: they need not wait for all, or every branch that is
 * sure to open may come to them, or end, by itself.
 */
function passedJoins(model: FlowModel): ReadonlySet<string> {
  const joins = model.names.filter((name) => model.moves(name) === "join");
  const splits = model.names.filter((name) => model.opensBranches(name));
  const passed = new Set(joins.filter((join) => model.early(join) !== "never"));
  for (let before = -1; before < passed.size; ) {
    before = passed.size;
    for (const join of joins) {
      const opening = splits.filter((split) => model.branches(split).some(({ to }) => comesTo(to, join)));
      if (opening.length === 0 || opening.some((split) => mayClose(split, join))) passed.add(join);
    }
  }
  return passed;

  function mayClose(split: string, join: string): boolean {
    const branches = model.branches(split);
    const sure = branches.filter(({ conditional }) => !conditional);
    const closes = ({ to }: { readonly to: string }) =>
      comesTo(to, join) || model.names.some((end) => model.isEnd(end) && comesTo(to, end));
    if (model.moves(split) === "race" || sure.length === 0) return branches.some(closes);
    return sure.every(closes);
  }

  function comesTo(from: string, to: string): boolean {
    const seen = new Set([from]);
    for (const name of seen) {
      if (name === to) return true;
      if (!model.isAutomatic(name) && !passed.has(name)) continue;
      for (const next of nextNodes(model, name)) seen.add(next);
    }
    return false;
  }
}

/** The nodes from which a command can come to rest: a choice by one of its ways, a split only by all that are sure to open. */
function nodesThatCanRest(model: FlowModel): ReadonlySet<string> {
  const resting = new Set(model.names.filter((name) => model.moves(name) === "wait" || model.isEnd(name)));
  for (let before = -1; before < resting.size; ) {
    before = resting.size;
    for (const name of model.names) if (canRest(name)) resting.add(name);
  }
  return resting;

  function canRest(name: string): boolean {
    const sure = model.moves(name) === "split" ? model.branches(name).filter(({ conditional }) => !conditional) : [];
    if (sure.length > 0) return sure.every(({ to }) => resting.has(to));
    return nextNodes(model, name).some((next) => resting.has(next));
  }
}
