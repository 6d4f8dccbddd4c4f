import { traitsOf } from "../contract/task-traits.ts";
import type { Flow } from "../flow/flow.ts";
import type { Edge, FlowNode } from "../flow/node.ts";
import { kindOf, rulesOf } from "../nodes/index.ts";

export interface FollowingStep {
  readonly node: FlowNode;
  /** It comes whatever is decided. */
  readonly isSure: boolean;
}

/**
 * The steps to which nodes lead, in the order in which their author wrote them: through gateways and joins, not past other
 * steps, and not where a deadline or an error would lead.
 */
export function followingSteps(flow: Flow, from: readonly string[]): readonly FollowingStep[] {
  const found = new Map<string, boolean>();
  const seen = new Set<string>();
  const follow = (name: string, isSure: boolean): void => {
    const node = flow.nodes[name];
    const visit = `${name} ${isSure}`;
    if (node === undefined || seen.has(visit)) return;
    seen.add(visit);
    for (const edge of node.edges) {
      const target = flow.nodes[edge.to];
      const sure = isSure && !isOpen(node, edge);
      if (target === undefined) continue;
      if (isStep(target)) found.set(target.name, sure || found.get(target.name) === true);
      else follow(target.name, sure);
    }
  };
  for (const name of from) follow(name, true);
  // where all ways lead to one step, nothing has to be decided
  const only = found.size === 1;
  return [...found].flatMap(([name, isSure]) => {
    const node = flow.nodes[name];
    return node ? [{ node, isSure: isSure || only }] : [];
  });
}

/** Gateways and joins only say where a process goes on. */
export function isStep(node: FlowNode): boolean {
  return !traitsOf(kindOf(node).behaviour.taskKind).isRouting;
}

/** Whether an edge is taken is decided when its node is come to. */
function isOpen(node: FlowNode, edge: Edge): boolean {
  if (rulesOf(node.kind).moves === "choice") return node.edges.length > 1;
  return kindOf(node).conditionalEdges?.(node).includes(edge) ?? false;
}
