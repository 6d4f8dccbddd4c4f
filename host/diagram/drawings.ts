import type { FlowMap } from "../../engine/contract/index.ts";
import { runInWorker } from "../run-in-worker.ts";
import type { FlowDrawing } from "../../contract/diagram/drawing.ts";

/** Flows drawn, each once. */
export interface Drawings {
  /** The drawing of a flow: of each version in each language one. */
  of(map: FlowMap): Promise<FlowDrawing>;
}

/** Laying out takes up to half a second: a thread of its own does it. */
export function createDrawings(
  draw: (map: FlowMap) => Promise<FlowDrawing> = (map) => runInWorker("draw-flow", map),
): Drawings {
  const drawn = new Map<string, Promise<FlowDrawing>>();
  return {
    of(map) {
      const key = JSON.stringify(map);
      const known = drawn.get(key);
      if (known) return known;
      const drawing = draw(map);
      drawn.set(key, drawing);
      // what went wrong once may go right later
      drawing.catch(() => drawn.delete(key));
      return drawing;
    },
  };
}
