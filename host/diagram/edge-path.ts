import type { Point } from "../../contract/diagram/drawing.ts";
import { round } from "../../contract/diagram/round.ts";

/** A line through all points whose corners are round. */
export function edgePath(points: readonly Point[], radius = 7): string {
  return points.map((point, index) => corner(point, points[index - 1], points[index + 1], radius)).join("");
}

function corner(at: Point, before: Point | undefined, after: Point | undefined, radius: number): string {
  if (!before) return `M${write(at)}`;
  if (!after) return `L${write(at)}`;
  const room = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
  if (room === 0) return `L${write(at)}`;
  return `L${write(towards(at, before, room))}Q${write(at)} ${write(towards(at, after, room))}`;
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
