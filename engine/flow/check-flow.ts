import { FlowError } from "../base/flow-error.ts";
import type { Flow } from "./flow.ts";
import type { FlowNode } from "./node.ts";

/** One thing wrong with a flow, and how to mend it. */
export interface FlowProblem {
  readonly node: string | null;
  readonly problem: string;
  readonly remedy: string;
}

/** Throws `flow.invalid`, its `details.problems` naming everything at once. */
export function checkFlow(flow: Flow): void {
  const problems = problemsOf(flow);
  if (problems.length === 0) return;
  const list = problems.map(({ node, problem, remedy }) => `  ${node ?? flow.id}: ${problem} ${remedy}`).join("\n");
  throw new FlowError("flow.invalid", `The flow "${flow.id}" can't be used:\n${list}`, { flow: flow.id, problems });
}

function problemsOf(flow: Flow): readonly FlowProblem[] {
  const nodes = Object.values(flow.nodes);
  const starts = nodes.filter(isStart);
  const none: FlowProblem = { node: null, problem: "It can't be started.", remedy: "Add a start or a startHandle." };
  return [
    ...(starts.length === 0 ? [none] : []),
    ...nodes.flatMap((node) => [...targetProblems(flow, node), ...wayProblems(node)]),
    ...reachProblems(flow, nodes, starts),
  ];
}

function isStart(node: FlowNode): boolean {
  return node.kind === "start" || node.kind === "startHandle";
}

function targetProblems(flow: Flow, node: FlowNode): readonly FlowProblem[] {
  return node.edges
    .filter(({ to }) => !Object.hasOwn(flow.nodes, to))
    .map(({ to }) => ({
      node: node.name,
      problem: `It leads to "${to}", which is no node.`,
      remedy: `Use one of ${Object.keys(flow.nodes).join(", ")}.`,
    }));
}

function wayProblems(node: FlowNode): readonly FlowProblem[] {
  const ways = node.edges.length;
  if (node.kind === "end") return [];
  if (node.kind === "if") {
    const problem = "An If needs both ways.";
    return ways === 2 ? [] : [{ node: node.name, problem, remedy: "Give it then() and otherwise(), once each." }];
  }
  if (ways === 1) return [];
  const problem = ways === 0 ? "It leads nowhere." : "It leads to several nodes.";
  return [{ node: node.name, problem, remedy: "Give it next(), once." }];
}

function reachProblems(flow: Flow, nodes: readonly FlowNode[], starts: readonly FlowNode[]): readonly FlowProblem[] {
  const forwards = new Map(nodes.map((node) => [node.name, node.edges.map((edge) => edge.to)]));
  const backwards = new Map(nodes.map((node) => [node.name, sourcesOf(flow, node.name)]));
  const reached = reach(forwards, starts);
  const ending = reach(
    backwards,
    nodes.filter((node) => node.kind === "end"),
  );
  return nodes.flatMap(({ name }) => [
    ...(reached.has(name) ? [] : [{ node: name, problem: "Nothing leads to it.", remedy: "Lead to it or remove it." }]),
    ...(ending.has(name) ? [] : [{ node: name, problem: "No end can be reached.", remedy: "Lead it to an end." }]),
  ]);
}

function sourcesOf(flow: Flow, name: string): readonly string[] {
  const sources = Object.values(flow.nodes).filter((node) => node.edges.some((edge) => edge.to === name));
  return sources.map((node) => node.name);
}

function reach(ways: ReadonlyMap<string, readonly string[]>, from: readonly FlowNode[]): ReadonlySet<string> {
  const seen = new Set(from.map((node) => node.name));
  // a set visits what is added to it while it is walked
  for (const name of seen) for (const next of ways.get(name) ?? []) seen.add(next);
  return seen;
}
