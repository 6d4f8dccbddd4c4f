import type { Box, Point } from "../../contract/diagram/drawing.ts";
import type { NodeSize } from "./node-size.ts";

/** A way that has its place, and that of its words. */
export interface LaidOutEdge {
  readonly points: readonly Point[];
  readonly lines: readonly string[];
  /** The middle of the upper border of its words. */
  readonly labelAt: Point | null;
  readonly labelSize: Pick<Box, "width" | "height"> | null;
}

export interface LaidOutNode extends NodeSize {
  readonly box: Box;
  /** Upper left corner of the words outside; null where they stand inside. */
  readonly labelAt: Point | null;
}
