import { nearestName } from "../base/nearest-name.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { type BoundaryNode, isBoundary, kindOf, waitsFor } from "../nodes/index.ts";
import { calledFlow } from "../nodes/subprocess.ts";
import { type Finding, findingOf } from "./finding.ts";

/** Boundaries that listen for a code which nothing in the flows that their host starts can throw. */
export function findInCodes(flow: Flow): readonly Finding[] {
  return Object.values(flow.nodes).flatMap((node) => {
    if (!isBoundary(node) || node.code === null) return [];
    const host = flow.nodes[node.host];
    const codes = host ? codesOf(host, node) : null;
    if (codes === null || codes.named.has(node.code) || codes.written.has(node.code)) return [];
    const what = node.kind === "boundaryError" ? "error" : "escalation";
    const nearest = nearestName(node.code, codes.named);
    const others =
      codes.named.size === 0 ? "Throw it there." : `Throw it there, or listen for ${[...codes.named].join(", ")}.`;
    const suggestion = nearest === null ? others : `Did you mean "${nearest}"?`;
    const problem = `Nothing that it starts throws the ${what} "${node.code}", for which it listens.`;
    return [findingOf(flow.id, node.host, "warning", [problem, suggestion])];
  });
}

interface Codes {
  /** Those that nodes are there to throw. */
  readonly named: ReadonlySet<string>;
  /** Texts that stand in the functions of an author, who may throw any of them. */
  readonly written: ReadonlySet<string>;
}

/** The codes that a host can be told of; null when only a run could tell. */
function codesOf(host: FlowNode, { kind }: BoundaryNode): Codes | null {
  if (!waitsFor(host, "children")) return null;
  const flows = new Set([calledFlow(host)]);
  // grows while it is walked: an escalation comes from any depth
  for (const { nodes } of flows) {
    for (const node of Object.values(nodes)) if (waitsFor(node, "children")) flows.add(calledFlow(node));
  }
  const nodes = [...flows].flatMap((flow) => Object.values(flow.nodes));
  return kind === "boundaryError" ? errorCodes(nodes, host) : escalationCodes(nodes);
}

function escalationCodes(nodes: readonly FlowNode[]): Codes | null {
  const events = nodes.flatMap((node) => (node.kind === "escalationThrow" && "event" in node ? [node.event] : []));
  const named = events.filter((event) => typeof event === "string");
  return named.length === events.length ? { named: new Set(named), written: new Set() } : null;
}

function errorCodes(nodes: readonly FlowNode[], host: FlowNode): Codes {
  const ends = nodes.flatMap((node) => (node.kind === "errorEnd" && "code" in node ? [String(node.code)] : []));
  const texts = [...nodes, host].flatMap((node) => kindOf(node).functions(node)).map(String);
  const written = texts.flatMap((text) =>
    [...text.matchAll(/["'`](?<code>[^"'`\s]+)["'`]/gu)].map(([, code = ""]) => code),
  );
  return { named: new Set([...ends, "children-canceled"]), written: new Set(written) };
}
