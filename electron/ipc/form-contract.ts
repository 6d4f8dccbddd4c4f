import { z } from "zod";
import type { FormChange } from "../../engine/contract/index.ts";
import { id, name } from "./inputs.ts";

const part = z
  .record(z.string().max(200), z.json())
  .refine((fields) => Object.keys(fields).length <= 1_000, "too many fields");

/** What a person typed, or what a form said: by part, then by field. */
export const values = z.strictObject({ data: part.optional(), task: part.optional(), artifact: part.optional() });

const place = z.union([z.strictObject({ taskId: id }), z.strictObject({ flowId: name, node: name })]);

/** What a window may ask about forms being filled. */
export const formInputs = {
  "task.changes": z.strictObject({ taskId: id, base: values }),
  "draft.keep": z.strictObject({ place, values, base: values }),
  "draft.discard": z.strictObject({ place }),
} as const;

/** The answers. */
export interface FormOutputs extends Record<keyof typeof formInputs, unknown> {
  "task.changes": readonly FormChange[];
  "draft.keep": { readonly saved: number };
  "draft.discard": null;
}
