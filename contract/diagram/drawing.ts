import type { MapShape, Tone } from "../../engine/contract/index.ts";

/**
 * A flow laid out and drawn, the same for all its processes: what a window shows and what is written into files. Pixels
 * from the upper left corner; paths as in SVG.
 */
export interface FlowDrawing {
  readonly flowId: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line of text; `x` is its middle, `y` its base. */
export interface TextLine extends Point {
  readonly text: string;
}

export interface DrawnNode {
  readonly name: string;
  readonly title: string;
  readonly shape: MapShape;
  /** Of an end: how it is meant, where its author said so. */
  readonly tone: Tone | null;
  readonly box: Box;
  readonly host: string | null;
  readonly interrupting: boolean;
  readonly strokes: readonly Stroke[];
  readonly lines: readonly TextLine[];
  /** Where who and when are written, and how wide that may be; null where there is nothing to say. */
  readonly noteAt: (Point & { readonly width: number }) | null;
}

/** `body` is filled with the ground, `solid` with ink, `mark` not at all. */
export interface Stroke {
  readonly d: string;
  readonly role: "body" | "mark" | "solid";
  readonly width: number;
  readonly dashed: boolean;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly compensation: boolean;
  /** From border to border, at least two. */
  readonly points: readonly Point[];
  readonly d: string;
  /** When it is taken; null where that goes without saying. */
  readonly label: string | null;
  /** The label, beside the line. */
  readonly lines: readonly TextLine[];
}
