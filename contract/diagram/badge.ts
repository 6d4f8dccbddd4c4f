import type { DrawnNode, Point, TextLine } from "./drawing.ts";
import type { NodeMark, NodeState } from "./progress.ts";
import { round } from "./round.ts";
import { shortened, textSize, textWidth } from "./text-lines.ts";

/** A small sign at the upper right corner: how a node stands, also for who sees no colours. */
export interface Badge {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The sign, to be stroked. */
  readonly d: string;
  /** How many, from two on. */
  readonly count: TextLine | null;
}

const height = 17;
const maxCount = 999;

const signs: Readonly<Record<NodeState, (at: Point) => string>> = {
  failed: ({ x, y }) => `M${x} ${round(y - 4.5)}v5M${x} ${round(y + 3.6)}v0.6`,
  open: ({ x, y }) => `M${round(x - 3)} ${round(y - 4)}l6 4l-6 4z`,
  done: ({ x, y }) => `M${round(x - 4)} ${y}l3 3l5 -6`,
  canceled: ({ x, y }) => `M${round(x - 3)} ${round(y - 3)}l6 6M${round(x + 3)} ${round(y - 3)}l-6 6`,
};

/** Null where an armed boundary says by its due time what is to be said. */
export function badgeOf({ box, host }: DrawnNode, { state, count }: NodeMark): Badge | null {
  if (host !== null && state === "open") return null;
  const words = count < 2 ? "" : count > maxCount ? `${maxCount}+` : String(count);
  const width = height + (words === "" ? 0 : textWidth(words, textSize.label) + 3);
  const x = round(box.x + box.width - (host === null ? 9 : 5));
  const y = round(box.y - 9 + (host === null ? 0 : 4));
  const line = { text: words, x: round(x + height - 3 + textWidth(words, textSize.label) / 2), y: y + 12.5 };
  const d = signs[state]({ x: x + height / 2, y: y + height / 2 });
  return { x, y, width: round(width), height, d, count: words === "" ? null : line };
}

/** The first owner, and how many more there are, in one line of this width. */
export function ownerText({ owners }: NodeMark, width: number): string {
  const [first = "", ...others] = owners;
  const more = others.length === 0 ? "" : ` +${others.length}`;
  const fits = (text: string) => textWidth(text + more, textSize.label) <= width;
  return `${fits(first) ? first : shortened(first, fits)}${more}`;
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
