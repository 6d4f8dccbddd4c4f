import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { FileRef } from "../engine/contract/index.ts";
import { maxPartBytes, maxPreviewBytes } from "../engine/contract/limits.ts";
import { fileName, id, sha256 } from "./inputs.ts";

const maxPreviewParts = Math.ceil(maxPreviewBytes / maxPartBytes);

/** What a window may ask about files: on their way in, and out to where the person wants them. */
export const fileChannels = {
  "file.begin": channel({
    input: z.strictObject({ name: fileName, type: z.string().max(200), size: z.number().int().min(0) }),
    output: answer<{ readonly uploadId: number }>(),
  }),
  "file.add": channel({
    input: z.strictObject({
      uploadId: id,
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= maxPartBytes, "too large a part"),
    }),
    output: answer<{ readonly received: number }>(),
  }),
  "file.finish": channel({ input: z.strictObject({ uploadId: id }), output: answer<FileRef>() }),
  "file.cancel": channel({ input: z.strictObject({ uploadId: id }), output: answer<null>() }),
  /** The `position`th part of what is in a file, for looking at it; null behind the last. */
  "file.part": channel({
    input: z.strictObject({ file: sha256, position: z.number().int().min(0).max(maxPreviewParts) }),
    output: answer<{ readonly bytes: Uint8Array } | null>(),
  }),
  /** False: the person thought better of it. */
  "file.save": channel({
    desktop: true,
    input: z.strictObject({ file: sha256, name: fileName }),
    output: answer<{ readonly saved: boolean }>(),
    feature: "files",
  }),
  "file.open": channel({
    desktop: true,
    input: z.strictObject({ file: sha256, name: fileName }),
    output: answer<null>(),
    feature: "files",
  }),
} as const;
