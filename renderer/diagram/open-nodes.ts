import type { DrawnNode, FlowDrawing } from "../../contract/diagram/drawing.ts";
import type { FlowProgress } from "../../contract/diagram/progress.ts";

/**
 * The middle of the nodes where a process stands, in the drawing's own measure; of an ended one, the end that it came to
 * last. Null when it stands nowhere.
 */
export function centerOfOpenNodes(
  { nodes }: Pick<FlowDrawing, "nodes">,
  progress: FlowProgress | null,
): { readonly x: number; readonly y: number } | null {
  if (progress === null) return null;
  const at = openNodes(nodes, progress);
  const [first] = at;
  if (first === undefined) return null;
  const middle = (from: "x" | "y", size: "width" | "height") => {
    const starts = at.map(({ box }) => box[from]);
    const ends = at.map(({ box }) => box[from] + box[size]);
    return (Math.min(...starts) + Math.max(...ends)) / 2;
  };
  return { x: middle("x", "width"), y: middle("y", "height") };
}

/** Whether anything of a process is still open. */
export function isOpen({ marks }: FlowProgress): boolean {
  return Object.values(marks).some(({ state }) => state === "open" || state === "failed");
}

const ends: ReadonlySet<string> = new Set(["endEvent", "terminateEnd", "errorEnd"]);

function openNodes(nodes: readonly DrawnNode[], progress: FlowProgress): readonly DrawnNode[] {
  const { marks } = progress;
  if (isOpen(progress)) return nodes.filter(({ name }) => ["open", "failed"].includes(marks[name]?.state ?? ""));
  const reached = nodes.filter(({ name, shape }) => ends.has(shape) && marks[name]?.state === "done");
  return reached.toSorted((a, b) => (marks[a.name]?.at ?? 0) - (marks[b.name]?.at ?? 0)).slice(-1);
}
