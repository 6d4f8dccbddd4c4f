import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { GroupDetail, GroupRow } from "../engine/contract/index.ts";
import { id, ids, nothing, typedName } from "./inputs.ts";

const group = z.strictObject({ groupId: id });

/** What a window may ask about groups, and have done with them. */
export const groupChannels = {
  "group.list": channel({ input: nothing, output: answer<readonly GroupRow[]>() }),
  "group.get": channel({ input: group, output: answer<GroupDetail>() }),
  "group.create": channel({
    input: z.strictObject({ title: typedName }),
    output: answer<{ readonly groupId: number }>(),
  }),
  "group.rename": channel({ input: z.strictObject({ groupId: id, title: typedName }), output: answer<null>() }),
  "group.setMembers": channel({ input: z.strictObject({ groupId: id, personIds: ids }), output: answer<null>() }),
  "group.delete": channel({ input: z.strictObject({ groupId: id, evenIfInUse: z.boolean() }), output: answer<null>() }),
} as const;
