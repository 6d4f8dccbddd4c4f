import type { MapNode } from "../../engine/contract/index.ts";
import { breakLines, lineHeight, textSize, textWidth } from "../../contract/diagram/text-lines.ts";
import { hasNote, isCall, isGateway, isTask } from "./shape-form.ts";

/** How large a node is drawn, and its words in lines. Those of a task stand inside, all others' beside or below. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** What of a task's height stays free of words, from below. */
  readonly below: number;
  readonly outside: { readonly width: number; readonly height: number } | null;
}

const taskWidth = 172;
/** Beside the words of a task: its icon on one side, how it stands on the other. */
const sideWidth = 25;
const leastTaskHeight = 54;
/** Below the words of a task: who and when. */
const noteHeight = 16;
/** What shows that a task is a flow of its own. */
const callHeight = 18;
/** Who and when beside a circle. */
const noteWidth = { free: 118, hung: 62 };
/** What hangs at the lower border covers this much. */
export const borderHeight = 13;

/** `hosts`: something is armed at its lower border. */
export function nodeSize(node: MapNode, hosts: boolean): NodeSize {
  const { shape, host } = node;
  if (isTask(shape)) return taskSize(node, hosts);
  const side = isGateway(shape) ? 44 : host === null ? 36 : 28;
  const lines = breakLines(node.caption, host === null ? 118 : 84, textSize.label, host === null ? 4 : 2);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, textSize.label)));
  const withNote = hasNote(shape);
  const height = (lines.length + (withNote ? 1 : 0)) * lineHeight.label;
  const least = withNote ? noteWidth[host === null ? "free" : "hung"] : 0;
  const outside = height === 0 ? null : { width: Math.max(width, least), height: height + 4 };
  return { width: side, height: side, lines, outside, below: 0 };
}

function taskSize({ shape, title }: MapNode, hosts: boolean): NodeSize {
  const lines = breakLines(title, taskWidth - 2 * sideWidth, textSize.title, 5);
  const below = noteHeight + (isCall(shape) ? callHeight : 0) + (hosts ? borderHeight : 0);
  const height = Math.max(leastTaskHeight, lines.length * lineHeight.title + 16 + below);
  return { width: taskWidth, height, lines, outside: null, below };
}
