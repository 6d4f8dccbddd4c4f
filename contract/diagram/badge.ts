import { holdsItsLines } from "./node-lines.ts";
import type { Box, DrawnNode, Point } from "./drawing.ts";
import { isRefusal, type NodeMark, type NodeState } from "./progress.ts";
import { round } from "./round.ts";

/** A small sign in the upper right corner of a node, where no words are: how it stands, also for who sees no colours. */
export interface Badge extends Point {
  readonly size: number;
  /** The sign, to be stroked. */
  readonly d: string;
}

const signs: Readonly<Record<NodeState, (at: Point) => string>> = {
  failed: ({ x, y }) => `M${x} ${round(y - 4)}v4.5M${x} ${round(y + 3.2)}v0.6`,
  open: ({ x, y }) => `M${round(x - 2.5)} ${round(y - 3.5)}l5.5 3.5l-5.5 3.5z`,
  done: ({ x, y }) => `M${round(x - 3.5)} ${y}l2.5 2.5l4.5 -5`,
  canceled: ({ x, y }) => `M${round(x - 2.7)} ${round(y - 2.7)}l5.4 5.4M${round(x + 2.7)} ${round(y - 2.7)}l-5.4 5.4`,
};

/** Null where an armed boundary says by its due time what is to be said. */
export function badgeOf(node: Pick<DrawnNode, "box" | "host" | "tone">, mark: NodeMark): Badge | null {
  const { box, host } = node;
  const state = isRefusal(node, mark) ? "canceled" : mark.state;
  if (host !== null && state === "open") return null;
  const { at, size } = placeOf(box, host !== null);
  const d = signs[state]({ x: round(at.x + size / 2), y: round(at.y + size / 2) });
  return { x: round(at.x), y: round(at.y), size, d };
}

/** Within a task; in the corner that a diamond or circle leaves free, for what hangs at a border the outer one. */
function placeOf(box: Box, hangs: boolean): { readonly at: Point; readonly size: number } {
  const { x, y, width, height } = box;
  if (holdsItsLines({ box })) return { at: { x: x + width - 21, y: y + 6 }, size: 15 };
  if (hangs) return { at: { x: x - 3, y: y + height - 10 }, size: 13 };
  return { at: { x: x + width - 13, y: y - 1 }, size: 14 };
}

/** A triangle at the end of a way, in the direction from which it comes. */
export function arrowHead(points: readonly Point[]): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return "";
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const at = (along: number, aside: number) =>
    `${round(end.x - dx * along - dy * aside)} ${round(end.y - dy * along + dx * aside)}`;
  return `M${at(0, 0)}L${at(9, 4.5)}L${at(9, -4.5)}z`;
}
