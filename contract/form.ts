import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { FormValues } from "../engine/contract/index.ts";
import { formPlace, values } from "./inputs.ts";

/** What a window may ask about a form that is being filled. */
export const formChannels = {
  /** The computed fields, as far as they can be computed. */
  "form.compute": channel({ input: z.strictObject({ place: formPlace, values }), output: answer<FormValues>() }),
} as const;
