import { z } from "zod";
import { answer, channel } from "./channel.ts";
import { formTarget, values } from "./inputs.ts";

/** What a window may ask about forms that were begun and not sent. */
export const draftChannels = {
  "draft.save": channel({
    input: z.strictObject({ target: formTarget, values, base: values }),
    output: answer<{ readonly saved: number }>(),
  }),
  "draft.discard": channel({ input: z.strictObject({ target: formTarget }), output: answer<null>() }),
} as const;
