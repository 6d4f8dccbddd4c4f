import type { Box, DrawnNode, Stroke } from "./drawing.ts";
/** How a node looks, by the rules of BPMN: circles happen, boxes do, diamonds decide. */
export declare function strokesOf(
  { shape, interrupting }: Pick<DrawnNode, "shape" | "interrupting">,
  box: Box,
): Stroke[];
export declare function round(value: number): number;
