import type { FlowModel } from "./flow-model.ts";
import { depthOf, type ModelTask, outside, scopeOf, scopesOf } from "./situation.ts";

/** A join that a task, or what comes out of it, may reach. */
interface Arrival {
  readonly join: string;
  /** How many branches lie around the token on which the join goes on. */
  readonly depth: number;
  /** How many branches of the task's own token are around all that was passed on the way. */
  readonly kept: number;
}

interface Arrivals {
  /** The token from which they start: for a split, that of a branch still to open. */
  readonly token: string;
  readonly arrivals: readonly Arrival[];
}

/** More splits inside each other than this, without a join between: nothing is said about where they come together. */
const deepest = 8;

/**
 * Every join that a task may reach as long as something in `scope` is active: a join that waits for that is the end of
 * the way. Null when splits nest without end.
 */
export function arrivalsOf(model: FlowModel, task: ModelTask, scope: string): Arrivals | null {
  const opens = task.phase === "ready" && model.opensBranches(task.node);
  const token = opens ? `${scopeOf(task)}0` : task.token;
  const own = depthOf(token);
  const waiting = waitingDepths(token, scope);
  const arrivals: Arrival[] = [];
  const seen = new Set<string>();
  const places: { readonly node: string; readonly depth: number; readonly kept: number }[] = [];
  const pass = (node: string, depth: number, kept: number) => {
    const key = `${node} ${depth} ${kept}`;
    if (seen.has(key)) return;
    seen.add(key);
    places.push({ node, depth, kept });
  };
  const come = (node: string, depth: number, kept: number) => {
    if (model.moves(node) !== "join") return pass(node, depth, kept);
    const joined = Math.max(depth - 1, 0);
    arrivals.push({ join: node, depth: joined, kept });
    const waits = depth > 0 && depth <= kept && waiting.has(depth);
    if (!waits || model.early(node) === "leaves the rest") pass(node, joined, Math.min(kept, joined));
  };
  if (opens) for (const { to } of model.branches(task.node).slice(task.decided)) come(to, own, own);
  else if (task.phase !== "racing") pass(task.node, own, own);
  for (const { node, depth, kept } of places) {
    const inside = depth + (model.opensBranches(node) ? 1 : 0);
    if (inside > own + deepest) return null;
    for (const { name } of model.borders(node)) pass(name, depth, kept);
    for (const to of model.targets(node)) come(to, inside, kept);
  }
  return { token, arrivals };
}

/** At which depths a join of the token waits for the scope, or for one around it. */
function waitingDepths(token: string, scope: string): ReadonlySet<number> {
  const around = new Set([...scopesOf(outside(scope)), scope]);
  return new Set(scopesOf(token).flatMap((own, index) => (around.has(own) ? [index + 1] : [])));
}
