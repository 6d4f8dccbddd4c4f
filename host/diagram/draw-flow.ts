import type { FlowMap, MapNode } from "../../engine/contract/index.ts";
import type { DrawnNode, FlowDrawing, TextLine } from "../../contract/diagram/drawing.ts";
import { edgePath } from "./edge-path.ts";
import type { LaidOutEdge, LaidOutNode } from "./laid-out.ts";
import { layOut, type Layout } from "./layout.ts";
import { type Border, meetBorders } from "./meet-border.ts";
import { borderHeight } from "./node-size.ts";
import { hasNote, isTask } from "./shape-form.ts";
import { strokesOf } from "./shapes.ts";
import { noteLift } from "../../contract/diagram/node-lines.ts";
import { lineHeight, textSize } from "../../contract/diagram/text-lines.ts";

/** Lays a flow out and draws it. Slow: windows ask `drawings`, which lets a thread of its own do it. */
export async function drawFlow(map: FlowMap): Promise<FlowDrawing> {
  const layout = await layOut(map);
  const hosts = new Set(map.nodes.map(({ host }) => host));
  const { flowId, version, title, description } = map;
  return {
    flowId,
    version,
    title,
    description,
    width: layout.width,
    height: layout.height,
    nodes: map.nodes.map((node) => drawnNode(node, nodeAt(layout, node.name), hosts.has(node.name))),
    edges: map.edges.map(({ from, to, label, compensation }, index) => {
      const way = layout.edges[index];
      if (!way) throw new Error(`The way from ${from} to ${to} was not laid out.`);
      const [source, target] = [border(map, layout, from), border(map, layout, to)];
      const points = meetBorders(way.points, source, target);
      return { from, to, compensation, points, d: edgePath(points), label, lines: edgeLines(way) };
    }),
  };
}

function drawnNode(
  { name, title, shape, tone, host, interrupting }: MapNode,
  laidOut: LaidOutNode,
  hosts: boolean,
): DrawnNode {
  const { box } = laidOut;
  const lift = hosts ? borderHeight : 0;
  const lines = linesOf(laidOut, isTask(shape));
  return {
    name,
    title,
    shape,
    tone,
    host,
    interrupting,
    box,
    strokes: strokesOf({ shape, interrupting }, box, lift),
    lines,
    noteAt: hasNote(shape) ? noteAt(laidOut, lines) : null,
  };
}

/** In the middle of a task, above what else stands in it; for others where the layout put the words. */
function linesOf({ box, lines, labelAt, outside, below }: LaidOutNode, isTask: boolean): readonly TextLine[] {
  if (!isTask) {
    const x = (labelAt?.x ?? box.x) + (outside?.width ?? 0) / 2;
    const top = (labelAt?.y ?? box.y) + 1 + textSize.label;
    return lines.map((text, index) => ({ text, x, y: top + index * lineHeight.label }));
  }
  const x = box.x + box.width / 2;
  const top = box.y + (box.height - below + 2 * noteLift - lines.length * lineHeight.title) / 2 + textSize.title;
  return lines.map((text, index) => ({ text, x, y: top + index * lineHeight.title }));
}

/** Below its words. */
function noteAt({ box, labelAt, outside }: LaidOutNode, lines: readonly TextLine[]): DrawnNode["noteAt"] {
  const last = lines.at(-1)?.y;
  if (outside === null)
    return { x: box.x + box.width / 2, y: (last ?? box.y + 12) - noteLift + 14, width: box.width - 20 };
  const y = last ?? (labelAt?.y ?? box.y) + 1 + textSize.label - lineHeight.label;
  return { x: (labelAt?.x ?? box.x) + outside.width / 2, y: y + lineHeight.label, width: outside.width };
}

function border(map: FlowMap, layout: Layout, name: string): Border {
  const node = map.nodes.find((one) => one.name === name);
  if (!node) throw new Error(`The map has no node "${name}".`);
  return { shape: node.shape, box: nodeAt(layout, name).box };
}

function edgeLines({ lines, labelAt }: LaidOutEdge): readonly TextLine[] {
  if (labelAt === null) return [];
  return lines.map((text, index) => ({
    text,
    x: labelAt.x,
    y: labelAt.y + textSize.label - 1 + index * lineHeight.label,
  }));
}

function nodeAt(layout: Layout, name: string): LaidOutNode {
  const position = layout.nodes.get(name);
  if (!position) throw new Error(`"${name}" was not laid out.`);
  return position;
}
