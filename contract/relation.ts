import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { RecordCard, RelationChoice, Startable } from "../engine/contract/index.ts";
import { id, name } from "./inputs.ts";

/** What a window may ask about what a field can relate to. */
export const relationChannels = {
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
} as const;
