import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Attachment, FileRef, Page, Receipt } from "../engine/contract/index.ts";
import { maxNoteLength, maxNoteTitleLength } from "../engine/contract/limits.ts";
import { count, fileName, id, page, sha256 } from "./inputs.ts";

const file = z.strictObject({
  file: sha256,
  name: fileName,
  type: z.string().max(200),
  size: count,
}) satisfies z.ZodType<FileRef>;

const note = z.strictObject({ title: z.string().max(maxNoteTitleLength), text: z.string().max(maxNoteLength) });

/** What a window may ask about papers and notes that people attach to a process. */
export const attachmentChannels = {
  "attachment.list": channel({
    input: z.strictObject({ processId: id, ...page }),
    output: answer<Page<Attachment>>(),
  }),
  "attachment.add": channel({
    input: z.strictObject({
      processId: id,
      attachment: z.union([z.strictObject({ file }), z.strictObject({ note })]),
    }),
    output: answer<{ readonly attachmentId: number } & Receipt>(),
  }),
  "attachment.remove": channel({ input: z.strictObject({ attachmentId: id }), output: answer<Receipt>() }),
} as const;
