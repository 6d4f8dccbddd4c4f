import type { Flow } from "../flow.ts";
import type { NodeProblem, NodeTraits } from "../node-rules.ts";
import { circlesIn } from "./circles.ts";
import { FlowModel } from "./flow-model.ts";
import type { SoundnessProblem } from "./problem.ts";
import { repeatedNodes } from "./repeated-nodes.ts";
import { everyOrder, oneOrder, type SituationGraph } from "./situation-graph.ts";
import { troublesIn } from "./troubles.ts";

/** What the check of a flow found, and how far it went. */
export interface Soundness {
  /** Each kind of trouble once. */
  readonly problems: readonly SoundnessProblem[];
  /** How many different situations were looked at. */
  readonly states: number;
  /** True: of moves that don't concern each other, one order was looked at in place of all. */
  readonly reduced: boolean;
  /** True: no situation that a process can come to was left out. False: nothing is said about the rest. */
  readonly complete: boolean;
  /** Why the rest was left out, and which nodes were never come to; null when nothing was. */
  readonly omitted: { readonly reason: string; readonly nodes: readonly string[] } | null;
}

/** Looking at every order is given up beyond so many situations. */
const mostInEveryOrder = 300;
/** Where something is wrong already, less of the rest is looked at. */
const mostWithTrouble = 2_000;

/**
 * Looks at every situation that a process of the flow can come to, and at the graph itself.
 *
 * Conditions are free to go either way; a `forEach` has none, one or two items; a boundary is taken once while its host
 * is open. Every order of moves is looked at where there are few situations; where there are many, one order of moves
 * that don't concern each other stands for all.
 */
export function soundnessOf(flow: Flow, traits: NodeTraits, { maxStates = 20_000 } = {}): Soundness {
  const model = new FlowModel(flow, traits);
  const all = everyOrder(model, Math.min(maxStates, mostInEveryOrder));
  const reduced = all.stopped !== null;
  const most = troublesIn(all).length > 0 ? Math.min(maxStates, mostWithTrouble) : maxStates;
  const graph = reduced ? oneOrder(model, most) : all;
  // the ways found among all orders are the shorter ones
  const found = new Map([...troublesIn(graph), ...troublesIn(all)].map((one) => [`${one.node} ${one.problem}`, one]));
  return {
    problems: [
      ...found.values(),
      ...circlesIn(model),
      ...repeatedNodes(model),
      ...Object.values(flow.nodes).flatMap((node) => traits.ownRisks(node).map((risk) => warningOf(node.name, risk))),
    ],
    states: graph.situations.size,
    reduced,
    complete: graph.stopped === null,
    omitted: omitted(model, graph),
  };
}

function warningOf(node: string, { problem, suggestion }: NodeProblem): SoundnessProblem {
  return { node, severity: "warning", problem, suggestion, trace: [] };
}

function omitted(model: FlowModel, { stopped, situations }: SituationGraph): Soundness["omitted"] {
  if (stopped === null) return null;
  const reason =
    stopped === "tasks"
      ? "A loop can open branches without end; processes with very many tasks at once were left out."
      : `There are more than ${situations.size} situations; the rest was left out.`;
  const reached = new Set([...situations.values()].flatMap(({ situation }) => situation.tasks.map(({ node }) => node)));
  const handlers = new Set(Object.values(model.flow.nodes).map(({ compensation }) => compensation));
  return { reason, nodes: model.names.filter((name) => !reached.has(name) && !handlers.has(name)) };
}
