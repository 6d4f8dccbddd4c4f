import type { MapShape } from "../../engine/contract/index.ts";
import type { Box, Point } from "../../contract/diagram/drawing.ts";
import { isGateway, isTask } from "./shape-form.ts";

/**
 * The way, led on to the borders of what it joins: it was laid out between rectangles, but circles and diamonds begin
 * further in. Ways run straight up, down or across.
 */
export function meetBorders(points: readonly Point[], from: Border, to: Border): readonly Point[] {
  const led = [...points];
  const [first, second] = points;
  const [before, last] = points.slice(-2);
  if (first && second) led[0] = meet(first, second, from);
  if (before && last) led[led.length - 1] = meet(last, before, to);
  return led;
}

export interface Border {
  readonly shape: MapShape;
  readonly box: Box;
}

/** `at` moved inwards, away from `other`. */
function meet(at: Point, other: Point, { shape, box }: Border): Point {
  if (isTask(shape)) return at;
  const half = box.width / 2;
  const across = Math.abs(at.y - other.y) < Math.abs(at.x - other.x);
  const aside = across ? at.y - (box.y + half) : at.x - (box.x + half);
  const gap = isGateway(shape) ? Math.abs(aside) : half - Math.sqrt(Math.max(0, half * half - aside * aside));
  return across
    ? { x: at.x + Math.sign(at.x - other.x) * gap, y: at.y }
    : { x: at.x, y: at.y + Math.sign(at.y - other.y) * gap };
}
