import type { FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { FlowProgress } from "../../contract/diagram/progress.ts";

/** The middle of the nodes where a process stands, in the drawing's own measure; null when it stands nowhere. */
export function centerOfOpenNodes(
  { nodes }: Pick<FlowDrawing, "nodes">,
  progress: FlowProgress | null,
): { readonly x: number; readonly y: number } | null {
  const open = nodes.filter(({ name }) => {
    const state = progress?.marks[name]?.state;
    return state === "open" || state === "failed";
  });
  const [first] = open;
  if (first === undefined) return null;
  const middle = (from: "x" | "y", size: "width" | "height") => {
    const starts = open.map(({ box }) => box[from]);
    const ends = open.map(({ box }) => box[from] + box[size]);
    return (Math.min(...starts) + Math.max(...ends)) / 2;
  };
  return { x: middle("x", "width"), y: middle("y", "height") };
}
