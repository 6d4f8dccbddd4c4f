import Elk, { type ElkExtendedEdge, type ElkNode, type ElkPort } from "elkjs/lib/elk.bundled.js";
import type { FlowMap, MapNode } from "../../engine/contract/index.ts";
import type { Box, Point } from "../../contract/diagram/drawing.ts";
import { type NodeSize, nodeSize } from "./node-size.ts";
import type { LaidOutEdge, LaidOutNode } from "./laid-out.ts";
import { placeLabels } from "./place-labels.ts";
import { breakLines, lineHeight, textSize, textWidth } from "../../contract/diagram/text-lines.ts";

/** Where everything stands; nodes by name, edges in the order of the map. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, LaidOutNode>;
  readonly edges: readonly LaidOutEdge[];
}

/** Cycle breaking by the order in which nodes were written keeps the start on the left. */
const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.feedbackEdges": "true",
  "elk.layered.spacing.nodeNodeBetweenLayers": "52",
  "elk.layered.spacing.edgeNodeBetweenLayers": "22",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "14",
  "elk.spacing.nodeNode": "40",
  "elk.spacing.edgeNode": "22",
  "elk.spacing.edgeEdge": "14",
  "elk.spacing.edgeLabel": "3",
  "elk.layered.edgeLabels.centerLabelPlacementStrategy": "TAIL_LAYER",
  "elk.layered.edgeLabels.sideSelection": "ALWAYS_UP",
  "elk.spacing.componentComponent": "40",
  "elk.padding": "[top=24,left=24,bottom=24,right=24]",
};

/** Lays a flow out from left to right. Takes up to half a second the first time: not for a thread that serves windows. */
export async function layOut(map: FlowMap): Promise<Layout> {
  const hosts = new Set(map.nodes.map(({ host }) => host));
  const sizes = new Map(map.nodes.map((node) => [node.name, nodeSize(node, hosts.has(node.name))]));
  const graph: ElkNode = {
    id: "flow",
    layoutOptions: options,
    children: map.nodes.filter(({ host }) => host === null).map((node) => elkNode(node, map.nodes, sizes)),
    edges: map.edges.map(({ from, to, label }, index) => elkEdge(`edge-${index}`, from, to, label)),
  };
  const laid: ElkNode = await new Elk.default().layout(graph);
  const edges = new Map(laid.edges?.map((edge) => [edge.id, edge]));
  const sheet = { width: Math.ceil(laid.width ?? 0), height: Math.ceil(laid.height ?? 0) };
  const nodes = placed(laid.children ?? [], sizes);
  const ways = map.edges.map(({ label }, index) => laidOutEdge(edges.get(`edge-${index}`), label));
  return { ...sheet, nodes, edges: placeLabels(ways, nodes.values(), sheet) };
}

/** What is armed at the border of a node hangs at its lower side. */
function elkNode(node: MapNode, nodes: readonly MapNode[], sizes: ReadonlyMap<string, NodeSize>): ElkNode {
  const { width, height, outside } = sizeIn(sizes, node.name);
  const hanging = nodes.filter(({ host }) => host === node.name);
  const ports = hanging.map(({ name }, index) => port(name, sizeIn(sizes, name), index));
  return {
    id: node.name,
    width: Math.max(width, ports.length * 56),
    height,
    layoutOptions: {
      "elk.portConstraints": ports.length > 0 ? "FIXED_SIDE" : "FREE",
      "elk.portLabels.placement": "OUTSIDE NEXT_TO_PORT_IF_POSSIBLE",
      "elk.spacing.portPort": "28",
    },
    ...(ports.length > 0 ? { ports } : {}),
    ...(outside ? { labels: [{ text: node.title, ...outside, layoutOptions: ports.length > 0 ? above : below }] } : {}),
  };
}

/** What hangs at a border has the room below. */
const above = { "elk.nodeLabels.placement": "OUTSIDE V_TOP H_CENTER" };
const below = { "elk.nodeLabels.placement": "OUTSIDE V_BOTTOM H_CENTER" };

function port(name: string, { width, height, outside }: NodeSize, index: number): ElkPort {
  return {
    id: name,
    width,
    height,
    layoutOptions: {
      "elk.port.side": "SOUTH",
      "elk.port.index": String(-index),
      "elk.port.borderOffset": String(-height / 2),
    },
    ...(outside ? { labels: [{ text: name, ...outside }] } : {}),
  };
}

/** Its words stand above the line, near where it begins. */
function elkEdge(id: string, from: string, to: string, label: string | null): ElkExtendedEdge {
  const lines = edgeLines(label);
  const width = Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, textSize.label)))) + 8;
  const labels = lines.length === 0 ? [] : [{ text: id, width, height: lines.length * lineHeight.label }];
  return { id, sources: [from], targets: [to], labels };
}

function edgeLines(label: string | null): readonly string[] {
  return label === null ? [] : breakLines(label, maxLabelWidth, textSize.label, 2);
}

const maxLabelWidth = 100;

function placed(nodes: readonly ElkNode[], sizes: ReadonlyMap<string, NodeSize>): ReadonlyMap<string, LaidOutNode> {
  const found = new Map<string, LaidOutNode>();
  for (const node of nodes) {
    const box = boxOf(node);
    found.set(node.id, { ...sizeIn(sizes, node.id), box, labelAt: labelAt(node, box) });
    for (const port of node.ports ?? []) {
      const inside = boxOf(port);
      const own = { ...inside, x: box.x + inside.x, y: box.y + inside.y };
      found.set(port.id, { ...sizeIn(sizes, port.id), box: own, labelAt: labelAt(port, own) });
    }
  }
  return found;
}

function labelAt({ labels = [] }: ElkNode | ElkPort, box: Box): Point | null {
  const [label] = labels;
  return label ? { x: box.x + (label.x ?? 0), y: box.y + (label.y ?? 0) } : null;
}

function laidOutEdge(edge: ElkExtendedEdge | undefined, label: string | null): LaidOutEdge {
  const [section] = edge?.sections ?? [];
  if (!section) throw new Error(`The edge ${edge?.id ?? ""} was not laid out.`);
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({ x, y }));
  const [words] = edge?.labels ?? [];
  const labelAt = words ? { x: (words.x ?? 0) + (words.width ?? 0) / 2, y: words.y ?? 0 } : null;
  const labelSize = words ? { width: words.width ?? 0, height: words.height ?? 0 } : null;
  return { points, lines: edgeLines(label), labelAt, labelSize };
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: ElkNode | ElkPort): Box {
  return { x, y, width, height };
}

function sizeIn(sizes: ReadonlyMap<string, NodeSize>, name: string): NodeSize {
  const size = sizes.get(name);
  if (!size) throw new Error(`The map has no node "${name}".`);
  return size;
}
