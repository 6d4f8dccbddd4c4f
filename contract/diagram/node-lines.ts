import type { Box, DrawnNode, TextLine } from "./drawing.ts";

/** Half the height of a line: so far do the words of a task move up for who and when below them. */
export const noteLift = 7;

/** A box that something is done in; circles and diamonds have their words outside. */
export function holdsItsLines({ box }: { readonly box: Box }): boolean {
  return box.width > 100;
}

/** The words of a node, in its middle together with the note, where it has one. */
export function nodeLines(node: Pick<DrawnNode, "box" | "lines">, hasNote: boolean): readonly TextLine[] {
  const lift = hasNote && holdsItsLines(node) ? noteLift : 0;
  return node.lines.map((line) => ({ ...line, y: line.y - lift }));
}
