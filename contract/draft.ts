import { z } from "zod";
import { answer, channel } from "./channel.ts";
import { formPlace, values } from "./inputs.ts";

/** What a window may ask about forms that were begun and not sent. */
export const draftChannels = {
  "draft.keep": channel({
    input: z.strictObject({ place: formPlace, values, base: values }),
    output: answer<{ readonly saved: number }>(),
  }),
  "draft.discard": channel({ input: z.strictObject({ place: formPlace }), output: answer<null>() }),
} as const;
