import type { DrawnEdge, DrawnNode, FlowDrawing } from "./drawing.ts";
import { edgeKey, type FlowProgress } from "./progress.ts";

/** How much of its colour is left to what isn't reached any more. */
export const fadedOpacity = 0.55;

export interface OutOfReach {
  readonly nodes: ReadonlySet<string>;
  readonly ways: ReadonlySet<DrawnEdge>;
}

/**
 * What a process has neither come to nor can come to from where it stands, going forwards only. Nothing, of a flow by
 * itself or of a process that a person must first lead on.
 */
export function outOfReach({ nodes, edges }: Pick<FlowDrawing, "nodes" | "edges">, progress: FlowProgress): OutOfReach {
  const { marks, taken } = progress;
  if (Object.keys(marks).length === 0) return { nodes: new Set(), ways: new Set() };
  const live = nodes.filter(({ name }) => ["open", "failed"].includes(marks[name]?.state ?? ""));
  const reachable = reachableFrom(live, nodes, edges);
  const isLost = ({ from, to }: DrawnEdge) => !reachable.has(from) && !taken.has(edgeKey(from, to));
  return {
    nodes: new Set(nodes.flatMap(({ name }) => (marks[name] || reachable.has(name) ? [] : [name]))),
    ways: new Set(edges.filter(isLost)),
  };
}

function reachableFrom(
  live: readonly DrawnNode[],
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const ways = Map.groupBy(edges, ({ from }) => from);
  const hanging = Map.groupBy(nodes, ({ host }) => host);
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      visit([...(ways.get(name) ?? []).map(({ to }) => to), ...(hanging.get(name) ?? []).map((node) => node.name)]);
    }
  };
  visit(live.map(({ name }) => name));
  // what takes back is led to by who asks for it
  const takesBack = nodes.some(({ name, shape }) => shape === "compensationThrow" && found.has(name));
  if (takesBack) visit(edges.flatMap(({ to, compensation }) => (compensation ? [to] : [])));
  return found;
}
