import type { DrawnEdge, FlowDrawing } from "./drawing.ts";
import { type FlowMoment, type NodeMark } from "./moment.ts";
/** The words of a picture that are not the flow's own. */
export interface PictureWords {
  /** How a node stands, in a sentence without a stop: "Done, 2 times". */
  readonly mark: (mark: NodeMark) => string;
  readonly due: (moment: number) => string;
}
/**
 * The drawing as a file of its own: no script, no style sheet, no font but what every system has. With a moment it
 * shows how that process stood.
 */
export declare function flowSvg(drawing: FlowDrawing, words: PictureWords, moment?: FlowMoment): string;
/** A triangle at the end of a way, in the direction from which it comes. */
export declare function arrowHead(points: DrawnEdge["points"]): string;
/** The first owner, and how many more there are. */
export declare function ownerText({ owners }: NodeMark, width: number): string;
/** For text and attributes; what XML 1.0 can't hold at all is left out. */
export declare function escapeXml(text: string): string;
