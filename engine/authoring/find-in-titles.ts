import { localize } from "../base/localize.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { isBoundary } from "../nodes/index.ts";
import { type Finding, findingOf } from "./finding.ts";

type Said = readonly [problem: string, suggestion: string];

/** Nodes that people would read in one language only, that are called like another, or that keep to themselves why. */
export function findInTitles(flow: Flow): readonly Finding[] {
  return Object.values(flow.nodes).flatMap((node) => {
    const where = isBoundary(node) ? node.host : node.name;
    const said = [...inOneLanguage(flow, node), ...withoutReason(node), ...likeAnother(flow, node)];
    return said.map((one) => findingOf(flow.id, where, "warning", one));
  });
}

function inOneLanguage({ title: flowTitle }: Flow, node: FlowNode): readonly Said[] {
  const { title } = node.annotation;
  if (typeof flowTitle === "string" || typeof title !== "string") return [];
  const problem = `People read "${title}" in every language, although the flow speaks two.`;
  return [[problem, "Give it a title in both: .annotate({ title: { en, de } })."]];
}

function withoutReason(node: FlowNode): readonly Said[] {
  if (!isBoundary(node) || node.code === null || node.title !== null) return [];
  const what = node.kind === "boundaryError" ? "error" : "escalation";
  const read = localize(node.annotation.title, "en");
  return [
    [
      `People read "${read}" and not what the ${what} "${node.code}" is.`,
      `Give it a title: { code: "${node.code}", title: { en, de } }.`,
    ],
  ];
}

/** Of those at one border, or that a person may start; elsewhere a name may come again. */
function likeAnother({ nodes }: Flow, node: FlowNode): readonly Said[] {
  if (!isBoundary(node)) return [];
  const title = localize(node.annotation.title, "en");
  const siblings = nodes[node.host]?.boundaries ?? [];
  const first = siblings.find((name) => localize(nodes[name]?.annotation.title ?? "", "en") === title);
  if (first === undefined || first === node.name) return [];
  const problem = `Two ways out of it are called "${title}".`;
  return [[problem, "Say at each what happened: { title: { en, de } }."]];
}
