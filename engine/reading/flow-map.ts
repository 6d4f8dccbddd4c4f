import { localize } from "../base/localize.ts";
import type { FlowMap, Language, MapEdge, MapNode, MapShape, Text } from "../contract/index.ts";
import { isDuration } from "../flow/duration.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode, NodeKind } from "../flow/node.ts";
import { inWords } from "../nodes/node-builder.ts";
import { type BoundaryNode, isKind } from "../nodes/index.ts";

/** What a kind of node is called in BPMN 2.0. Stops compiling when a kind is missing. */
const shapes: Readonly<Record<NodeKind, MapShape>> = {
  start: "startEvent",
  startHandle: "messageStart",
  startTimer: "timerStart",
  view: "userTask",
  manualTask: "manualTask",
  function: "scriptTask",
  sendHandle: "sendTask",
  businessRule: "businessRuleTask",
  messageThrow: "messageThrow",
  handle: "receiveTask",
  messageCatch: "messageCatch",
  job: "serviceTask",
  timer: "timerCatch",
  if: "exclusiveGateway",
  switch: "exclusiveGateway",
  split: "parallelGateway",
  splitFirst: "raceGateway",
  join: "parallelGateway",
  subprocess: "callActivity",
  nsubprocess: "callActivities",
  end: "endEvent",
  terminateEnd: "terminateEnd",
  errorEnd: "errorEnd",
  signalThrow: "signalThrow",
  signalCatch: "signalCatch",
  conditionalCatch: "conditionCatch",
  escalationThrow: "escalationThrow",
  compensateThrow: "compensationThrow",
  boundaryTimeout: "timerBoundary",
  boundaryError: "errorBoundary",
  boundaryEscalation: "escalationBoundary",
  obsolete: "scriptTask",
};

/** The flow as it can be drawn, nodes and edges in the order in which they were written. */
export function flowMap(flow: Flow, language: Language): FlowMap {
  const nodes = Object.values(flow.nodes);
  return {
    flowId: flow.id,
    version: flow.version,
    title: localize(flow.title, language),
    description: localize(flow.description, language),
    nodes: nodes.map((node) => mapNode(node, language)),
    edges: nodes.flatMap((node) => ways(node, language).concat(compensation(node))),
  };
}

function mapNode(node: FlowNode, language: Language): MapNode {
  const boundary = isKind(node, "boundaryTimeout", "boundaryError", "boundaryEscalation") ? node : null;
  return {
    name: node.name,
    shape: shapeOf(node),
    title: boundary ? boundaryTitle(boundary, language) : localize(node.annotation.title, language),
    named: localize(node.annotation.title, "en") !== inWords(node.name),
    host: boundary?.host ?? null,
    interrupting: boundary?.interrupting ?? true,
  };
}

/** A split some of whose branches may stay shut is an inclusive gateway. */
function shapeOf(node: FlowNode): MapShape {
  const mayStayShut = isKind(node, "split") && node.branches.some(({ condition }) => condition !== null);
  return mayStayShut ? "inclusiveGateway" : shapes[node.kind];
}

/** What it waits for: "5 days", or the code that it listens to. */
function boundaryTitle({ after, code }: BoundaryNode, language: Language): string {
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

const yes: Text = { en: "Yes", de: "Ja" };
const no: Text = { en: "No", de: "Nein" };
const otherwise: Text = { en: "otherwise", de: "sonst" };
const forEach: Text = { en: "for each", de: "je Eintrag" };

function ways(node: FlowNode, language: Language): readonly MapEdge[] {
  return node.edges.map((edge, index) => {
    const label = labelOf(node, index);
    const words = label === null ? null : localize(label, language);
    return { from: node.name, to: edge.to, label: words, compensation: false };
  });
}

/** Edges are compared as they are: two ways may lead to one node. */
function labelOf(node: FlowNode, index: number): Text | null {
  const edge = node.edges[index];
  if (isKind(node, "if")) return edge === node.whenTrue ? yes : no;
  if (isKind(node, "switch")) return edge === node.fallback ? otherwise : null;
  if (isKind(node, "split")) return node.branches.some((one) => one.edge === edge && one.items) ? forEach : null;
  return null;
}

function compensation({ name, compensation }: FlowNode): readonly MapEdge[] {
  return compensation === null ? [] : [{ from: name, to: compensation, label: null, compensation: true }];
}
