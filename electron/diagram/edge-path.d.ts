import type { Point } from "./drawing.ts";
/** A line through all points whose corners are round. */
export declare function edgePath(points: readonly Point[], radius?: number): string;
