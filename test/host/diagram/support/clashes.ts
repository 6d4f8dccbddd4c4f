import { boxBetween, overlaps } from "../../../../contract/diagram/boxes.ts";
import { badgeOf } from "../../../../contract/diagram/badge.ts";
import { holdsItsLines, nodeLines } from "../../../../contract/diagram/node-lines.ts";
import type { Box, DrawnNode, FlowDrawing, TextLine } from "../../../../contract/diagram/drawing.ts";
import { lineHeight, textSize, textWidth } from "../../../../contract/diagram/text-lines.ts";

interface Placed {
  readonly what: string;
  readonly box: Box;
}

/** Every word of a drawing that meets a line, a node, a sign or another word, with what it meets; notes at their widest. */
export function clashesOf(drawing: FlowDrawing): readonly string[] {
  const labels = [...drawing.nodes.flatMap(outsideOf), ...drawing.edges.flatMap(edgeLabelOf)];
  const obstacles = [
    ...drawing.nodes.map(({ name, box }): Placed => ({ what: name, box })),
    ...drawing.nodes.flatMap(badgeBoxOf),
    ...drawing.edges.flatMap(linesOf),
  ];
  return [
    ...labels.flatMap((label) => obstacles.filter(meets(label)).map(({ what }) => `${label.what} meets ${what}`)),
    ...labels.flatMap((label, index) =>
      labels.slice(index + 1).flatMap((other) => (meets(label)(other) ? [`${label.what} meets ${other.what}`] : [])),
    ),
    ...labels.filter(({ box }) => isBeyond(box, drawing)).map(({ what }) => `${what} leaves the sheet`),
    ...drawing.nodes.flatMap((node) => insideClashes(node, drawing)),
  ];
}

/** Words, sign and note of a task keep apart, and from what hangs at its border. */
function insideClashes(node: DrawnNode, { nodes }: FlowDrawing): readonly string[] {
  if (!holdsItsLines(node)) return [];
  return [false, true].flatMap((hasNote) => clashesInside(node, nodes, hasNote));
}

function clashesInside(node: DrawnNode, nodes: readonly DrawnNode[], hasNote: boolean): readonly string[] {
  const words = nodeLines(node, hasNote).map((line) => textBox(`words of ${node.name}`, line, "title"));
  const things = [
    ...badgeBoxOf(node),
    ...(hasNote ? noteOf(node) : []),
    ...nodes.filter(({ host }) => host === node.name).map(({ name, box }): Placed => ({ what: name, box })),
  ];
  const { x, y } = node.box;
  const icon: Placed = { what: `icon of ${node.name}`, box: { x: x + 7, y: y + 7, width: 14, height: 14 } };
  const all = [...words, ...things, icon];
  // two lines of one text stand as close as lines do
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.what !== other.what && !(isHung(one, nodes) && isHung(other, nodes)) && meets(one)(other))
      .map((other) => `${one.what} meets ${other.what}`),
  );
}

function isHung({ what }: Placed, nodes: readonly DrawnNode[]): boolean {
  return nodes.some(({ name, host }) => name === what && host !== null);
}

/** The words beside a node, as one box, with the note that may come below them. */
function outsideOf(node: DrawnNode): readonly Placed[] {
  if (holdsItsLines(node)) return [];
  const boxes = [...node.lines.map((line) => textBox("", line, "label")), ...noteOf(node)].map(({ box }) => box);
  return boxes.length === 0 ? [] : [{ what: `words of ${node.name}`, box: around(boxes) }];
}

function edgeLabelOf({ from, to, lines }: FlowDrawing["edges"][number]): readonly Placed[] {
  const what = `label from ${from} to ${to}`;
  return lines.length === 0 ? [] : [{ what, box: around(lines.map((line) => textBox(what, line, "label").box)) }];
}

function noteOf({ name, noteAt }: DrawnNode): readonly Placed[] {
  if (noteAt === null) return [];
  const { x, y, width } = noteAt;
  return [{ what: `note of ${name}`, box: { x: x - width / 2, y: y - 9, width, height: 11 } }];
}

function badgeBoxOf(node: DrawnNode): readonly Placed[] {
  const badge = badgeOf(node, { state: "done", count: 1, owners: [], at: 0, due: null, decision: null });
  return badge === null
    ? []
    : [{ what: `sign of ${node.name}`, box: { ...badge, width: badge.size, height: badge.size } }];
}

function linesOf({ from, to, points }: FlowDrawing["edges"][number]): readonly Placed[] {
  return points
    .slice(1)
    .map((end, index) => ({ what: `way from ${from} to ${to}`, box: boxBetween(points[index] ?? end, end) }));
}

function textBox(what: string, { text, x, y }: TextLine, size: keyof typeof textSize): Placed {
  const width = textWidth(text, textSize[size]);
  return { what, box: { x: x - width / 2, y: y - textSize[size] + 2, width, height: lineHeight[size] - 2 } };
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const [right, bottom] = [
    Math.max(...boxes.map((box) => box.x + box.width)),
    Math.max(...boxes.map((box) => box.y + box.height)),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

function meets({ box: a }: Placed): (other: Placed) => boolean {
  return ({ box: b }) => overlaps(a, b);
}

function isBeyond({ x, y, width, height }: Box, sheet: Pick<FlowDrawing, "width" | "height">): boolean {
  return x < 0 || y < 0 || x + width > sheet.width || y + height > sheet.height;
}
