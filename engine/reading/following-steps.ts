import { traitsOf } from "../contract/task-traits.ts";
import type { Flow } from "../flow/flow.ts";
import type { Edge, FlowNode } from "../flow/node.ts";
import { kindOf, rulesOf } from "../nodes/index.ts";

export interface FollowingStep {
  readonly node: FlowNode;
  /** What has to be decided for it to come, the same for steps that come together; empty: it comes for certain. */
  readonly way: string;
}

/** So many gateways in a row are looked through, each way of coming there counted: more than anybody draws. */
const maxVisits = 500;

/**
 * The steps to which nodes lead, in the order in which their author wrote them: through gateways and joins, not past other
 * steps, and not where a deadline or an error would lead.
 */
export function followingSteps(flow: Flow, from: readonly string[]): readonly FollowingStep[] {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const follow = (name: string, way: string): void => {
    const node = flow.nodes[name];
    const visit = `${name} ${way}`;
    if (node === undefined || seen.has(visit) || seen.size > maxVisits) return;
    seen.add(visit);
    for (const [index, edge] of node.edges.entries()) {
      const target = flow.nodes[edge.to];
      const further = isOpen(node, edge) ? `${way}/${name}:${index}` : way;
      if (target === undefined) continue;
      if (!isStep(target)) follow(target.name, further);
      else if (further === "" || !found.has(target.name)) found.set(target.name, further);
    }
  };
  for (const name of from) follow(name, "");
  // where all ways lead to one step, nothing has to be decided
  const only = found.size === 1;
  return [...found].flatMap(([name, way]) => {
    const node = flow.nodes[name];
    return node ? [{ node, way: only ? "" : way }] : [];
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
