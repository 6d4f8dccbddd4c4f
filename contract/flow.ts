import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { FlowDrawing } from "./diagram/drawing.ts";
import type { FlowSummary } from "../engine/contract/index.ts";
import { id, name, nothing } from "./inputs.ts";

/** What a window may ask about flows and their pictures. */
export const flowChannels = {
  "flow.drawing": channel({ input: z.strictObject({ flowId: name }), output: answer<FlowDrawing>() }),
  /** False: the person thought better of it. */
  "flow.save": channel({
    desktop: true,
    input: z.strictObject({ flowId: name, processId: id.exactOptional(), format: z.enum(["svg", "png", "bpmn"]) }),
    output: answer<{ readonly saved: boolean }>(),
    feature: "export",
  }),
  "flow.list": channel({ input: nothing, output: answer<readonly FlowSummary[]>() }),
} as const;
