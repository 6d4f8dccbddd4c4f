import { z } from "zod";
import type { FlowDrawing } from "../diagram/drawing.ts";
import { name } from "./inputs.ts";

/** What a window may ask about pictures of flows. */
export const pictureInputs = {
  "flow.drawing": z.strictObject({ flowId: name }),
} as const;

/** The answers. */
export interface PictureOutputs extends Record<keyof typeof pictureInputs, unknown> {
  "flow.drawing": FlowDrawing;
}
