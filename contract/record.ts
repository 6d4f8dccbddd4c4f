import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Page, RecordDetail, RecordRow, RecordType } from "../engine/contract/index.ts";
import { id, name, nothing, page } from "./inputs.ts";

/** What a window may ask about business records. */
export const recordChannels = {
  "record.types": channel({ input: nothing, output: answer<readonly RecordType[]>() }),
  "record.list": channel({
    input: z.strictObject({ ...page, type: name, text: z.string().max(200).exactOptional() }),
    output: answer<Page<RecordRow>>(),
  }),
  "record.get": channel({ input: z.strictObject({ type: name, id }), output: answer<RecordDetail>() }),
} as const;
