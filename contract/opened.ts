import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { OpenedFile } from "./opened-file.ts";
import { id, nothing } from "./inputs.ts";

/** What a window may ask about the files that Intray was opened with. */
export const openedChannels = {
  /** The files that Intray was opened with and that nobody has dealt with. */
  "opened.list": channel({ desktop: true, input: nothing, output: answer<readonly OpenedFile[]>() }),
  "opened.putAway": channel({ desktop: true, input: nothing, output: answer<null>() }),
  /** 256 KiB at most; empty behind the end. */
  "opened.read": channel({
    desktop: true,
    input: z.strictObject({ openedId: id, from: z.int().min(0) }),
    output: answer<Uint8Array>(),
  }),
} as const;
