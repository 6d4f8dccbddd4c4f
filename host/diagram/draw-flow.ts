import type { FlowMap, MapNode } from "../../engine/contract/index.ts";
import type { Box, DrawnNode, FlowDrawing, Point, TextLine } from "../../contract/diagram/drawing.ts";
import { edgePath } from "./edge-path.ts";
import { layOut, type Layout, type LaidOutNode } from "./layout.ts";
import { type Border, meetBorders } from "./meet-border.ts";
import { borderHeight } from "./node-size.ts";
import { hasOwner, isTask } from "./shape-form.ts";
import { strokesOf } from "./shapes.ts";
import { lineHeight, textSize, textWidth } from "../../contract/diagram/text-lines.ts";

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
      const points = meetBorders(way, source, target);
      const words = label === null ? null : edgeLabel(label, points, source.box);
      return { from, to, compensation, points, d: edgePath(points), label: words };
    }),
  };
}

function drawnNode(
  { name, title, shape, host, interrupting }: MapNode,
  laidOut: LaidOutNode,
  hosts: boolean,
): DrawnNode {
  const { box } = laidOut;
  const lift = hosts ? borderHeight : 0;
  const ownerAt = { x: box.x + box.width / 2, y: box.y + box.height - 8 - lift, width: box.width - 20 };
  const words = linesOf(laidOut, isTask(shape));
  return {
    name,
    title,
    shape,
    host,
    interrupting,
    box,
    strokes: strokesOf({ shape, interrupting }, box, lift),
    lines: words,
    ownerAt: hasOwner(shape) ? ownerAt : null,
    dueAt: shape === "timerBoundary" ? dueAt(laidOut, words) : null,
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
  const top = box.y + (box.height - below - lines.length * lineHeight.title) / 2 + textSize.title;
  return lines.map((text, index) => ({ text, x, y: top + index * lineHeight.title }));
}

/** Below its words. */
function dueAt({ labelAt, outside, box }: LaidOutNode, lines: readonly TextLine[]): Point {
  const x = (labelAt?.x ?? box.x) + (outside?.width ?? 0) / 2;
  const last = lines.at(-1);
  return { x, y: last ? last.y + lineHeight.label : (labelAt?.y ?? box.y) + 1 + textSize.label };
}

function border(map: FlowMap, layout: Layout, name: string): Border {
  const node = map.nodes.find((one) => one.name === name);
  if (!node) throw new Error(`The map has no node "${name}".`);
  return { shape: node.shape, box: nodeAt(layout, name).box };
}

/** Where the way begins: above it, or below when it leaves in the lower half; beside it when it runs up or down. */
function edgeLabel(text: string, [start, next]: readonly Point[], { y, height }: Box): TextLine | null {
  if (!start || !next) return null;
  const half = textWidth(text, textSize.label) / 2;
  if (Math.abs(start.x - next.x) < 1) return { text, x: start.x + half + 5, y: start.y + (next.y > start.y ? 14 : -8) };
  const lower = start.y > y + height / 2 + 1;
  return { text, x: start.x + Math.sign(next.x - start.x) * (half + 6), y: start.y + (lower ? 13 : -5) };
}

function nodeAt(layout: Layout, name: string): LaidOutNode {
  const position = layout.nodes.get(name);
  if (!position) throw new Error(`"${name}" was not laid out.`);
  return position;
}
