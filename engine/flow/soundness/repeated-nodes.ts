import type { FlowModel } from "./flow-model.ts";
import type { SoundnessProblem } from "./problem.ts";

/** More splits inside each other than this, without a join between, are not followed. */
const deepest = 6;

/**
 * The first nodes that run more than once for one opening of a split: several of its branches come there without a join
 * between, or a branch and what follows the join, or what follows two joins. Ends don't count, and neither does what
 * runs beside a task by intention, behind a boundary that doesn't interrupt.
 */
export function repeatedNodes(model: FlowModel): readonly SoundnessProblem[] {
  const splits = model.names.filter((name) => model.moves(name) === "split");
  const found = splits.flatMap((split) => repeatedBehind(model, split));
  return [...new Map(found.map((trouble) => [trouble.node, trouble])).values()];
}

function repeatedBehind(model: FlowModel, split: string): readonly SoundnessProblem[] {
  const joins = new Set<string>();
  const sources = new Map<string, Set<string>>();
  const mark = (source: string, nodes: Iterable<string>) => {
    for (const node of nodes) {
      const known = sources.get(node) ?? new Set();
      sources.set(node, known.add(source));
    }
  };
  for (const to of new Set(model.targets(split))) {
    const inside = walk(model, split, to, 1);
    mark(`the branch "${to}"`, inside.nodes);
    for (const join of inside.joins) joins.add(join);
  }
  for (const join of joins) {
    for (const to of model.targets(join)) {
      const behind = walk(model, split, to, 0);
      mark(`"${join}"`, [...behind.nodes, ...behind.joins]);
    }
  }
  const isShared = (name: string) => (sources.get(name)?.size ?? 0) > 1;
  const isFirst = (name: string) => {
    const before = model.names.filter((other) => nodesBehind(model, other).includes(name));
    return before.some((other) => !isShared(other));
  };
  return model.names
    .filter((name) => isShared(name) && isFirst(name) && !model.isEnd(name))
    .map((name) => ({
      node: name,
      problem: `It runs more than once: ${listOf(sources.get(name) ?? [])} of "${split}" lead here without a join between.`,
      suggestion: "Join the branches before it, or give each a node of its own.",
      severity: "warning" as const,
      trace: [],
    }));
}

/** What is come to from a node inside `depth` branches of a split, up to the joins of the outermost of them. */
function walk(model: FlowModel, split: string, from: string, depth: number) {
  const nodes = new Set<string>();
  const joins = new Set<string>();
  const seen = new Set<string>();
  const places: { readonly name: string; readonly at: number }[] = [];
  const come = (name: string, at: number) => {
    const key = `${name} ${at}`;
    if (seen.has(key) || name === split || at > depth + deepest) return;
    seen.add(key);
    if (model.moves(name) !== "join") places.push({ name, at });
    else if (at <= depth) joins.add(name);
    else places.push({ name, at: at - 1 });
  };
  come(from, depth);
  for (const { name, at } of places) {
    nodes.add(name);
    for (const next of nodesBehind(model, name)) come(next, at + (model.opensBranches(name) ? 1 : 0));
  }
  return { nodes, joins };
}

/** Where a node leads, but for what runs beside it. */
function nodesBehind(model: FlowModel, name: string): readonly string[] {
  const instead = model.borders(name).filter(({ interrupting }) => interrupting);
  return [...model.targets(name), ...instead.map((border) => border.name)];
}

function listOf(sources: Iterable<string>): string {
  const all = [...sources];
  return [all.slice(0, -1).join(", "), ...all.slice(-1)].join(" and ");
}
