import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Comment, Page, Person, Receipt } from "../engine/contract/index.ts";
import { maxCommentLength } from "../engine/contract/limits.ts";
import { id, page } from "./inputs.ts";

const text = z.string().max(maxCommentLength);

/** What a window may ask about what people say about a process. */
export const commentChannels = {
  "comment.list": channel({
    input: z.strictObject({ processId: id, ...page, newestFirst: z.boolean().exactOptional() }),
    output: answer<Page<Comment>>(),
  }),
  /** Whom one may name or ask. */
  "comment.people": channel({
    input: z.strictObject({ processId: id, text: z.string().max(100) }),
    output: answer<readonly Person[]>(),
  }),
  "comment.add": channel({
    input: z.strictObject({ processId: id, text, ask: id.exactOptional(), answers: id.exactOptional() }),
    output: answer<{ readonly commentId: number } & Receipt>(),
  }),
  "comment.edit": channel({ input: z.strictObject({ commentId: id, text }), output: answer<Receipt>() }),
  "comment.withdraw": channel({ input: z.strictObject({ commentId: id }), output: answer<Receipt>() }),
} as const;
