import { z } from "zod";
import type { FlowDrawing } from "./diagram/drawing.ts";
import { id, name, processFilter } from "./inputs.ts";

/** Printing all of an office would take hours; whoever wants more takes JSON. */
export const mostPrinted = 200;
const mostNamed = 1_000;

/** What a window may ask about pictures of flows, and about taking processes along as files. */
export const pictureInputs = {
  "flow.drawing": z.strictObject({ flowId: name }),
  "flow.save": z.strictObject({ flowId: name, processId: id.optional(), format: z.enum(["svg", "png", "bpmn"]) }),
  "case.save": z.strictObject({
    /** Chosen by the window, to know and to cancel it by. */
    exportId: id,
    format: z.enum(["pdf", "json", "csv"]),
    of: z.union([
      z.strictObject({ processIds: z.array(id).min(1).max(mostNamed) }),
      z.strictObject({ filter: processFilter }),
    ]),
  }),
  "case.cancel": z.strictObject({ exportId: id }),
} as const;

/** The answers. */
export interface PictureOutputs extends Record<keyof typeof pictureInputs, unknown> {
  "flow.drawing": FlowDrawing;
  /** False: the person thought better of it. */
  "flow.save": { readonly saved: boolean };
  "case.save": { readonly saved: boolean; readonly processes: number };
  "case.cancel": null;
}

/** How far a case file is, in processes. */
export interface CaseProgress {
  readonly exportId: number;
  readonly done: number;
  readonly total: number;
}
