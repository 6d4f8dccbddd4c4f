import type { MapNode } from "../../engine/contract/index.ts";
import { breakLines, lineHeight, textSize, textWidth } from "../../contract/diagram/text-lines.ts";
import { hasOwner, isCall, isGateway, isTask } from "./shape-form.ts";

/** How large a node is drawn, and its words in lines. Those of a task stand inside, all others' beside or below. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** What of a task's height stays free of words, from below. */
  readonly below: number;
  readonly outside: { readonly width: number; readonly height: number } | null;
}

const taskWidth = 164;
const iconWidth = 22;
const leastTaskHeight = 60;
/** Below the words of a task that somebody owns. */
const ownerHeight = 17;
/** What hangs at the lower border covers this much. */
export const borderHeight = 13;

/** `hosts`: something is armed at its lower border. */
export function nodeSize(node: MapNode, hosts: boolean): NodeSize {
  const { shape, host } = node;
  if (isTask(shape)) return taskSize(node, hosts);
  const side = isGateway(shape) ? 44 : host === null ? 36 : 28;
  const lines = breakLines(wordsBeside(node), host === null ? 118 : 84, textSize.label, host === null ? 4 : 2);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, textSize.label)));
  const armed = shape === "timerBoundary";
  const height = (lines.length + (armed ? 1 : 0)) * lineHeight.label;
  const outside = height === 0 ? null : { width: Math.max(width, armed ? 62 : 0), height: height + 4 };
  return { width: side, height: side, lines, outside, below: 0 };
}

/** A gateway that only parts or joins needs no words; a fallback to its key would say nothing to an office. */
function wordsBeside({ shape, title, named }: MapNode): string {
  return isGateway(shape) && shape !== "exclusiveGateway" && !named ? "" : title;
}

function taskSize({ shape, title }: MapNode, hosts: boolean): NodeSize {
  const lines = breakLines(title, taskWidth - 2 * iconWidth, textSize.title, 5);
  const below = (hasOwner(shape) || isCall(shape) ? ownerHeight : 0) + (hosts ? borderHeight : 0);
  const height = Math.max(leastTaskHeight, lines.length * lineHeight.title + 18 + below);
  return { width: taskWidth, height, lines, outside: null, below };
}
