import type { MapNode, MapShape } from "../../engine/contract/index.ts";
/** How large a node is drawn, and its words in lines. Those of a task stand inside, all others' beside or below. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly outside: {
    readonly width: number;
    readonly height: number;
  } | null;
}
/** Below the words of a task that somebody owns. */
export declare const ownerHeight = 17;
export declare function isTask(shape: MapShape): boolean;
export declare function isGateway(shape: MapShape): boolean;
/** People can own what waits for them. */
export declare function hasOwner(shape: MapShape): boolean;
export declare function nodeSize({ shape, title, host }: MapNode): NodeSize;
