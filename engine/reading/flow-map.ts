import { localize } from "../base/localize.ts";
import type { FlowMap, Language, MapEdge, MapNode } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { isDuration } from "../flow/duration.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { titleFromName } from "../nodes/default-title.ts";
import { type BoundaryNode, isBoundary, kindOf } from "../nodes/index.ts";

/** The flow as it can be drawn, nodes and edges in the order in which they were written. */
export function flowMap(flow: Flow, language: Language): FlowMap {
  const nodes = Object.values(flow.nodes);
  return {
    flowId: flow.id,
    version: flow.version,
    title: localize(flow.title, language),
    description: localize(flow.description, language),
    nodes: nodes.map((node) => mapNode(node, language)),
    edges: nodes.flatMap((node) => mapEdges(node, language).concat(compensation(node))),
  };
}

function mapNode(node: FlowNode, language: Language): MapNode {
  const boundary = isBoundary(node) ? node : null;
  const title = boundary ? boundaryTitle(boundary, language) : localize(node.annotation.title, language);
  return {
    name: node.name,
    shape: kindOf(node).shape(node),
    title,
    caption: isUnnamedRouting(node) ? captionOf(node, language) : title,
    tone: node.annotation.tone ?? null,
    host: boundary?.host ?? null,
    interrupting: boundary?.interrupting ?? true,
  };
}

/** It only parts or joins ways, and its author gave it no title: its key would mean nothing to an office. */
function isUnnamedRouting(node: FlowNode): boolean {
  const kind = kindOf(node);
  const isNamed = localize(node.annotation.title, "en") !== titleFromName(node.name);
  return traitsOf(kind.behaviour.taskKind).isRouting && kind.shape(node) !== "exclusiveGateway" && !isNamed;
}

function captionOf(node: FlowNode, language: Language): string {
  const caption = kindOf(node).caption?.(node) ?? null;
  return caption === null ? "" : localize(caption, language);
}

/** Its author's title, else what it waits for: "5 days", or the code that it listens to. */
function boundaryTitle({ after, code, title }: BoundaryNode, language: Language): string {
  if (title !== null) return localize(title, language);
  if (code !== null) return code;
  if (after === null || typeof after === "function") return "";
  if (after instanceof Date) return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(after);
  return isDuration(after) ? inUnits(after, language) : "";
}

const units = ["days", "hours", "minutes", "seconds"] as const;

function inUnits(after: { readonly [unit in (typeof units)[number]]?: number }, language: Language): string {
  const parts = units.flatMap((unit) => {
    const count = after[unit];
    if (count === undefined || count === 0) return [];
    const format = { style: "unit", unit: unit.slice(0, -1), unitDisplay: "long" } as const;
    return [new Intl.NumberFormat(language, format).format(count)];
  });
  return parts.join(" ");
}

function mapEdges(node: FlowNode, language: Language): readonly MapEdge[] {
  return node.edges.map((edge) => {
    const label = edge.label ?? kindOf(node).labelOf?.(node, edge) ?? null;
    const words = label === null ? null : localize(label, language);
    return { from: node.name, to: edge.to, label: words, compensation: false };
  });
}

function compensation({ name, compensation }: FlowNode): readonly MapEdge[] {
  return compensation === null ? [] : [{ from: name, to: compensation, label: null, compensation: true }];
}
