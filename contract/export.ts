import { z } from "zod";
import { answer, channel } from "./channel.ts";
import { id, processFilter } from "./inputs.ts";

/** Printing all of an office would take hours; whoever wants more takes JSON. */
export const maxPrintedProcesses = 200;
const maxNamedProcesses = 1_000;

/** What a window may ask about taking processes along as files. */
export const exportChannels = {
  "export.save": channel({
    desktop: true,
    input: z.strictObject({
      /** Chosen by the window, to know and to cancel it by. */
      exportId: id,
      format: z.enum(["pdf", "json", "csv", "csv-all"]),
      of: z.union([
        z.strictObject({ processIds: z.array(id).min(1).max(maxNamedProcesses) }),
        z.strictObject({ filter: processFilter }),
      ]),
    }),
    output: answer<{
      readonly saved: boolean;
      readonly processes: number;
      /** So many files found no room in the PDF; its pages say which. */
      readonly leftOut: number;
    }>(),
    feature: "export",
  }),
  "export.cancel": channel({ desktop: true, input: z.strictObject({ exportId: id }), output: answer<null>() }),
} as const;

/** How far a case file is, in processes. */
export interface ExportProgress {
  readonly exportId: number;
  readonly done: number;
  readonly total: number;
}
