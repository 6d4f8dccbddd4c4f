import { FlowError } from "../base/flow-error.ts";
import { nearestName } from "../base/nearest-name.ts";
import type { Flow } from "./flow.ts";
import type { FlowNode } from "./node.ts";
import type { NodeTraits } from "./node-rules.ts";

/** One thing wrong with a flow, and how to mend it. */
export interface FlowProblem {
  readonly node: string | null;
  readonly problem: string;
  readonly suggestion: string;
}

/** Throws `flow.invalid`, its `details.problems` naming everything at once. */
export function checkFlow(flow: Flow, traits: NodeTraits): void {
  const problems = problemsOf(flow, traits);
  if (problems.length === 0) return;
  const list = problems
    .map(({ node, problem, suggestion }) => `  ${node ?? flow.id}: ${problem} ${suggestion}`)
    .join("\n");
  throw new FlowError("flow.invalid", `The flow "${flow.id}" can't be used:\n${list}`, { flow: flow.id, problems });
}

function problemsOf(flow: Flow, traits: NodeTraits): readonly FlowProblem[] {
  const nodes = Object.values(flow.nodes);
  const starts = nodes.filter((node) => traits.rulesOf(node.kind).startedBy !== null);
  const none: FlowProblem = {
    node: null,
    problem: "It can't be started.",
    suggestion: "Add a start or a startHandle.",
  };
  const isCounted = Number.isSafeInteger(flow.version) && flow.version >= 0;
  const uncounted: FlowProblem = {
    node: null,
    problem: `Its version is ${flow.version}, which is no whole number.`,
    suggestion: "Count versions: 1, 2, 3 and on.",
  };
  const ofNodes = nodes.flatMap((node) => [
    ...nameProblems(node),
    ...targetProblems(flow, node, traits),
    ...edgeProblems(flow, node, traits),
    ...borderProblems(flow, node, traits),
    ...traits.ownProblems(node).map(({ problem, suggestion }) => ({ node: node.name, problem, suggestion })),
  ]);
  const found = [...(isCounted ? [] : [uncounted]), ...(starts.length === 0 ? [none] : []), ...ofNodes];
  // what can't be come to is a consequence where an edge leads nowhere
  const hasLooseEdge = nodes.some((node) => targetsOf(node).some((to) => !Object.hasOwn(flow.nodes, to)));
  return hasLooseEdge ? found : [...found, ...reachProblems(flow, nodes, starts, traits)];
}

/** Dots belong to boundaries: `approve.timeout`. */
function nameProblems({ name, kind }: FlowNode): readonly FlowProblem[] {
  if (!name.includes(".") || kind.startsWith("boundary")) return [];
  return [{ node: name, problem: "Its name has a dot.", suggestion: "Name it in one word, such as askManager." }];
}

function targetProblems(flow: Flow, node: FlowNode, { mentions }: NodeTraits): readonly FlowProblem[] {
  const names = Object.keys(flow.nodes);
  const unknown = (name: string) => !Object.hasOwn(flow.nodes, name);
  const say = (problem: string, name: string) => {
    const nearest = nearestName(name, names);
    const suggestion = nearest === null ? `Use one of ${names.join(", ")}.` : `Did you mean "${nearest}"?`;
    return { node: node.name, problem, suggestion };
  };
  return [
    ...targetsOf(node)
      .filter(unknown)
      .map((to) => say(`It leads to "${to}", which is no node.`, to)),
    ...mentions(node)
      .filter(unknown)
      .map((name) => say(`A rule of it speaks of "${name}", which is no node.`, name)),
  ];
}

function targetsOf({ edges, compensation }: FlowNode): readonly string[] {
  return [...edges.map(({ to }) => to), ...(compensation === null ? [] : [compensation])];
}

function edgeProblems(flow: Flow, node: FlowNode, { rulesOf }: NodeTraits): readonly FlowProblem[] {
  const ways = node.edges.length;
  const wanted = isCompensation(flow, node) ? "none" : rulesOf(node.kind).edgeCount;
  const say = (problem: string, suggestion: string) => [{ node: node.name, problem, suggestion }];
  if (wanted === "none" && ways > 0)
    return say("It leads on.", "What takes back or ends leads nowhere: remove next().");
  if (wanted !== "none" && ways === 0) return say("It leads nowhere.", "Give it next(), once.");
  if (wanted === "one" && ways > 1) return say("It leads to several nodes.", "Give it next(), once.");
  return [];
}

function borderProblems(flow: Flow, node: FlowNode, { rulesOf }: NodeTraits): readonly FlowProblem[] {
  const rules = rulesOf(node.kind);
  const say = (problem: string, suggestion: string) => ({ node: node.name, problem, suggestion });
  const problems: FlowProblem[] = [];
  if (node.boundaries.length > 0 && !rules.hosts) {
    problems.push(say(`A ${node.kind} can't have a boundary.`, "Hang it at a node that does something."));
  }
  const handler = node.compensation === null ? undefined : flow.nodes[node.compensation];
  if (handler && !rulesOf(handler.kind).compensates) {
    problems.push(say(`"${handler.name}" can't compensate: it is a ${handler.kind}.`, "Compensate with a function."));
  }
  if (isCompensation(flow, node) && sourcesOf(flow, node.name).length > 0) {
    problems.push(say("It compensates, but edges lead to it too.", "Give the compensation a node of its own."));
  }
  return problems;
}

/** Whether a node only takes back what another did. */
export function isCompensation(flow: Flow, { name }: FlowNode): boolean {
  return Object.values(flow.nodes).some((node) => node.compensation === name);
}

function reachProblems(
  flow: Flow,
  nodes: readonly FlowNode[],
  starts: readonly FlowNode[],
  { rulesOf }: NodeTraits,
): readonly FlowProblem[] {
  const forwards = new Map(nodes.map((node) => [node.name, successorsOf(node)]));
  const backwards = new Map(nodes.map((node) => [node.name, sourcesOf(flow, node.name)]));
  const reached = reach(forwards, starts);
  const ends = nodes.filter(({ kind }) => ["end", "terminate"].includes(rulesOf(kind).moves));
  const ending = reach(backwards, ends);
  return nodes.flatMap((node) => {
    const { name } = node;
    const ends = ending.has(name) || isCompensation(flow, node);
    return [
      ...(reached.has(name)
        ? []
        : [{ node: name, problem: "Nothing leads to it.", suggestion: "Lead to it or remove it." }]),
      ...(ends ? [] : [{ node: name, problem: "No end can be reached.", suggestion: "Lead it to an end." }]),
    ];
  });
}

function successorsOf({ edges, boundaries, compensation }: FlowNode): readonly string[] {
  return [...edges.map((edge) => edge.to), ...boundaries, ...(compensation === null ? [] : [compensation])];
}

function sourcesOf(flow: Flow, name: string): readonly string[] {
  const sources = Object.values(flow.nodes).filter((node) => node.edges.some((edge) => edge.to === name));
  return sources.map((node) => node.name);
}

function reach(edges: ReadonlyMap<string, readonly string[]>, from: readonly FlowNode[]): ReadonlySet<string> {
  const seen = new Set(from.map((node) => node.name));
  // a set visits what is added to it while it is walked
  for (const name of seen) for (const next of edges.get(name) ?? []) seen.add(next);
  return seen;
}
