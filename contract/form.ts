import { z } from "zod";
import type {
  FileRef,
  FormChange,
  FormValues,
  RecordCard,
  RelationChoice,
  Startable,
} from "../engine/contract/index.ts";
import { id, name } from "./inputs.ts";

const part = z
  .record(z.string().max(200), z.json())
  .refine((fields) => Object.keys(fields).length <= 1_000, "too many fields");

/** What a person typed, or what a form said: by part, then by field. */
export const values = z.strictObject({ data: part.optional(), task: part.optional(), artifact: part.optional() });

const place = z.union([z.strictObject({ taskId: id }), z.strictObject({ flowId: name, node: name })]);

const fileName = z.string().max(1_000);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
/** Bytes. */
const largestPart = 256 * 1024;

/** What a window may ask about forms being filled. */
export const formInputs = {
  "task.changes": z.strictObject({ taskId: id, base: values }),
  "form.compute": z.strictObject({ place, values }),
  "draft.keep": z.strictObject({ place, values, base: values }),
  "draft.discard": z.strictObject({ place }),
  "relation.find": z.strictObject({
    target: z.union([
      z.strictObject({ to: z.literal("person") }),
      z.strictObject({ to: z.literal("record"), record: name }),
    ]),
    text: z.string().max(200),
  }),
  "relation.card": z.strictObject({ type: name, id }),
  "relation.starts": z.strictObject({ type: name }),
  "file.begin": z.strictObject({ name: fileName, type: z.string().max(200), size: z.number().int().min(0) }),
  "file.add": z.strictObject({
    uploadId: id,
    bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestPart, "too large a part"),
  }),
  "file.finish": z.strictObject({ uploadId: id }),
  "file.cancel": z.strictObject({ uploadId: id }),
  "file.save": z.strictObject({ file: sha256, name: fileName }),
  "file.open": z.strictObject({ file: sha256, name: fileName }),
} as const;

/** The answers. */
export interface FormOutputs extends Record<keyof typeof formInputs, unknown> {
  "task.changes": readonly FormChange[];
  /** The computed fields, as far as they can be computed. */
  "form.compute": FormValues;
  "draft.keep": { readonly saved: number };
  "draft.discard": null;
  "relation.find": readonly RelationChoice[];
  "relation.card": RecordCard;
  "relation.starts": readonly Startable[];
  "file.begin": { readonly uploadId: number };
  "file.add": { readonly received: number };
  "file.finish": FileRef;
  "file.cancel": null;
  /** False: the person thought better of it. */
  "file.save": { readonly saved: boolean };
  "file.open": null;
}
