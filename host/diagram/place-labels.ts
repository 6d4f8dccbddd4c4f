import { boxBetween, overlaps } from "../../contract/diagram/boxes.ts";
import type { Box, Point } from "../../contract/diagram/drawing.ts";
import type { LaidOutEdge, LaidOutNode } from "./laid-out.ts";

/** Between a line and the words beside it. */
const gap = 3;
/** How far words are moved along their line at a time. */
const stride = 10;

/**
 * The words of ways, moved along their line where another one runs through them: the layout keeps room for them, but not
 * from what comes out of the border of a node.
 */
export function placeLabels(
  edges: readonly LaidOutEdge[],
  nodes: Iterable<LaidOutNode>,
  sheet: Pick<Box, "width" | "height">,
): readonly LaidOutEdge[] {
  const lines = edges.flatMap(({ points }) => segmentsOf(points));
  const things = [...nodes].flatMap(({ box, labelAt, outside }) =>
    labelAt && outside ? [box, boxAt(labelAt, outside)] : [box],
  );
  const placed = edges.map(labelBox);
  return edges.map((edge, index) => {
    const label = placed[index];
    if (label === undefined || label === null) return edge;
    const others = placed.filter((other, at) => other !== null && at !== index) as readonly Box[];
    const isFree = (box: Box) =>
      isWithin(box, sheet) && ![...things, ...lines, ...others].some((other) => overlaps(box, other));
    if (isFree(label)) return edge;
    const free = candidates(edge.points, label).find(isFree);
    if (!free) return edge;
    placed[index] = free;
    return { ...edge, labelAt: { x: free.x + free.width / 2, y: free.y } };
  });
}

function labelBox({ labelAt, labelSize }: LaidOutEdge): Box | null {
  return labelAt && labelSize ? { x: labelAt.x - labelSize.width / 2, y: labelAt.y, ...labelSize } : null;
}

function boxAt({ x, y }: Point, { width, height }: Pick<Box, "width" | "height">): Box {
  return { x, y, width, height };
}

function segmentsOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map((end, index) => boxBetween(points[index] ?? end, end));
}

/** Places beside the line, from its beginning on: above and below what runs across, beside what runs up or down. */
function candidates(points: readonly Point[], { width, height }: Pick<Box, "width" | "height">): readonly Box[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const steps = Array.from({ length: Math.floor(length / stride) + 1 }, (_none, step) => step * stride);
    return steps.flatMap((along) => {
      const share = length === 0 ? 0 : along / length;
      const at = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
      const tops =
        start.y === end.y
          ? [
              { x: at.x - width / 2, y: at.y - gap - height },
              { x: at.x - width / 2, y: at.y + gap },
            ]
          : [
              { x: at.x + gap, y: at.y - height / 2 },
              { x: at.x - gap - width, y: at.y - height / 2 },
            ];
      return tops.map((top) => boxAt(top, { width, height }));
    });
  });
}

function isWithin({ x, y, width, height }: Box, sheet: Pick<Box, "width" | "height">): boolean {
  return x >= 0 && y >= 0 && x + width <= sheet.width && y + height <= sheet.height;
}
