import type { FlowMap } from "../../engine/contract/index.ts";
import type { Box, Point } from "./drawing.ts";
import { type NodeSize } from "./node-size.ts";
/** Where everything stands; nodes by name, edges in the order of the map. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Placed>;
  readonly edges: readonly {
    readonly points: readonly Point[];
    readonly label: Point | null;
  }[];
}
export interface Placed extends NodeSize {
  readonly box: Box;
  /** Upper left corner of the words outside; null where they stand inside. */
  readonly labelAt: Point | null;
}
/** Lays a flow out from left to right. Takes up to half a second the first time: not for a thread that serves windows. */
export declare function layOut(map: FlowMap): Promise<Layout>;
