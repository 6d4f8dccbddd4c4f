import { arrowHead, type Badge, badgeOf } from "../../contract/diagram/badge.ts";
import type { DrawnEdge, DrawnNode, FlowDrawing, Stroke, TextLine } from "../../contract/diagram/drawing.ts";
import { edgeKey, type FlowProgress, isRefusal, noProgress, type NodeMark } from "../../contract/diagram/progress.ts";
import { holdsItsLines, nodeLines } from "../../contract/diagram/node-lines.ts";
import { type Note, type NoteTexts, noteOf } from "../../contract/diagram/note.ts";
import { fadedOpacity, outOfReach } from "../../contract/diagram/out-of-reach.ts";
import { type Ink, paper } from "./palette.ts";
import { round } from "../../contract/diagram/round.ts";
import { textSize } from "../../contract/diagram/text-lines.ts";

/** The words of a picture that are not the flow's own. */
export interface DiagramLabels {
  /** How a node stands, in a sentence without a stop: "Done, 2 times". */
  readonly mark: (mark: NodeMark) => string;
  readonly note: NoteTexts;
}

/**
 * The drawing as a file of its own: no script, no style sheet, no font but what every system has. With a moment it
 * shows how that process stood.
 */
export function flowSvg(drawing: FlowDrawing, labels: DiagramLabels, progress: FlowProgress = noProgress): string {
  const { title, description, width, height } = drawing;
  const faded = outOfReach(drawing, progress);
  const nodes = drawing.nodes.map((node) =>
    nodeSvg(node, progress.marks[node.name], labels, faded.nodes.has(node.name)),
  );
  const edges = drawing.edges.map((edge) =>
    edgeSvg(edge, progress.taken.has(edgeKey(edge.from, edge.to)), faded.ways.has(edge)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="flow-title flow-description" font-family="Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif">
<title id="flow-title">${escapeXml(title)}</title>
<desc id="flow-description">${escapeXml(description)}</desc>
<rect width="${width}" height="${height}" fill="${paper.ground}"/>
${[...edges, ...nodes].join("\n")}
</svg>
`;
}

function edgeSvg({ d, points, lines, compensation }: DrawnEdge, taken: boolean, faded: boolean): string {
  const colour = taken ? paper.taken : paper.line;
  const dashes = compensation ? ' stroke-dasharray="3 4"' : "";
  const line = `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${taken ? 2.4 : 1.4}"${dashes}/>`;
  const head = `<path d="${arrowHead(points)}" fill="${colour}"/>`;
  const words = lines.map((words) => text(words, textSize.label, paper.soft)).join("");
  return `<g${fadedAttribute(faded)}>${line}${head}${words}</g>`;
}

function nodeSvg(node: DrawnNode, mark: NodeMark | undefined, labels: DiagramLabels, faded: boolean): string {
  const ink = mark ? inkOf(node, mark) : paper.plain;
  const strokes = node.strokes.map((stroke) => strokeSvg(stroke, ink.ground, ink.line));
  const note = mark ? noteOf(node, mark, labels.note) : null;
  const size = holdsItsLines(node) ? textSize.title : textSize.label;
  const lines = nodeLines(node, note !== null).map((line) => text(line, size, paper.ink));
  const title = `<title>${escapeXml(mark ? `${node.title}: ${labels.mark(mark)}` : node.title)}</title>`;
  return `<g data-node="${escapeXml(node.name)}"${mark ? ` data-state="${mark.state}"` : ""}${fadedAttribute(faded)}>${title}${strokes.join("")}${lines.join("")}${mark ? markSvg(node, mark, note) : ""}</g>`;
}

function fadedAttribute(faded: boolean): string {
  return faded ? ` opacity="${fadedOpacity}"` : "";
}

function strokeSvg({ d, role, width, dashed }: Stroke, ground: string, line: string): string {
  const fill = role === "body" ? ground : role === "solid" ? line : "none";
  return `<path d="${d}" fill="${fill}" stroke="${line}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"${dashed ? ' stroke-dasharray="4 3"' : ""}/>`;
}

/** Who and when, and how it stands. */
function markSvg(node: DrawnNode, mark: NodeMark, note: Note | null): string {
  const { line } = inkOf(node, mark);
  const colour = note?.isLate === true ? paper.states.failed.line : line;
  const said = note && node.noteAt ? text({ ...node.noteAt, text: note.text }, textSize.label, colour) : "";
  return `${said}${badgeSvg(badgeOf(node, mark), line)}`;
}

function inkOf(node: DrawnNode, mark: NodeMark): Ink {
  return paper.states[isRefusal(node, mark) ? "failed" : mark.state];
}

function badgeSvg(badge: Badge | null, colour: string): string {
  if (!badge) return "";
  const { x, y, size, d } = badge;
  const ground = `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${size / 2}" fill="${colour}"/>`;
  const sign = `<path d="${d}" fill="none" stroke="${paper.ground}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;
  return `${ground}${sign}`;
}

function text({ x, y, text }: TextLine, size: number, colour: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="middle" fill="${colour}">${escapeXml(text)}</text>`;
}

/** For text and attributes; what XML 1.0 can't hold at all is left out. */
function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML has no way to write
  const writable = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return writable.replaceAll(/[&<>"']/gu, (sign) => names[sign] ?? sign);
}
