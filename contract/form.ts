import { z } from "zod";
import { answer, channel } from "./channel.ts";
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
export const formChannels = {
  "task.changes": channel({
    input: z.strictObject({ taskId: id, base: values }),
    output: answer<readonly FormChange[]>(),
  }),
  /** The computed fields, as far as they can be computed. */
  "form.compute": channel({ input: z.strictObject({ place, values }), output: answer<FormValues>() }),
  "draft.keep": channel({
    input: z.strictObject({ place, values, base: values }),
    output: answer<{ readonly saved: number }>(),
  }),
  "draft.discard": channel({ input: z.strictObject({ place }), output: answer<null>() }),
  "relation.find": channel({
    input: z.strictObject({
      target: z.union([
        z.strictObject({ to: z.literal("person") }),
        z.strictObject({ to: z.literal("record"), record: name }),
      ]),
      text: z.string().max(200),
    }),
    output: answer<readonly RelationChoice[]>(),
  }),
  "relation.card": channel({ input: z.strictObject({ type: name, id }), output: answer<RecordCard>() }),
  "relation.starts": channel({ input: z.strictObject({ type: name }), output: answer<readonly Startable[]>() }),
  "file.begin": channel({
    input: z.strictObject({ name: fileName, type: z.string().max(200), size: z.number().int().min(0) }),
    output: answer<{ readonly uploadId: number }>(),
  }),
  "file.add": channel({
    input: z.strictObject({
      uploadId: id,
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestPart, "too large a part"),
    }),
    output: answer<{ readonly received: number }>(),
  }),
  "file.finish": channel({ input: z.strictObject({ uploadId: id }), output: answer<FileRef>() }),
  "file.cancel": channel({ input: z.strictObject({ uploadId: id }), output: answer<null>() }),
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
