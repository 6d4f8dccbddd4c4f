import { z } from "zod";
import type { Page, RecordDetail, RecordRow, RecordType } from "../engine/contract/index.ts";
import { id, name, page } from "./inputs.ts";

/** What a window may ask about business records. */
export const recordInputs = {
  "record.types": z.undefined(),
  "record.list": z.strictObject({ ...page, type: name, text: z.string().max(200).optional() }),
  "record.get": z.strictObject({ type: name, id }),
} as const;

/** The answers. */
export interface RecordOutputs extends Record<keyof typeof recordInputs, unknown> {
  "record.types": readonly RecordType[];
  "record.list": Page<RecordRow>;
  "record.get": RecordDetail;
}
