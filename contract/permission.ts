import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { PermissionMatrix, PermissionPreview, Receipt } from "../engine/contract/index.ts";
import { id, name, nothing, password } from "./inputs.ts";

const changes = z
  .array(z.strictObject({ groupId: id, permission: name, object: name.nullable(), granted: z.boolean() }))
  .max(10_000);

/** What a window may ask about who may do what, and have changed. */
export const permissionChannels = {
  "permission.matrix": channel({ input: nothing, output: answer<PermissionMatrix>() }),
  "permission.preview": channel({ input: z.strictObject({ changes }), output: answer<PermissionPreview>() }),
  /** With the password also what takes one's own administration away. */
  "permission.change": channel({
    input: z.strictObject({ changes, password: password.exactOptional() }),
    output: answer<Receipt>(),
  }),
} as const;
