import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  Page,
  Person,
  Receipt,
  RequestCopy,
  RequestCounts,
  RequestDetail,
  RequestRow,
  WithdrawPlan,
} from "../engine/contract/index.ts";
import { maxCommentLength } from "../engine/contract/limits.ts";
import { id, name, nothing, page } from "./inputs.ts";

const process = z.strictObject({ processId: id });

/** What a window may ask about the processes that a person started, and have done about them. */
export const requestChannels = {
  "request.list": channel({
    input: z.strictObject({
      ...page,
      group: z.enum(["action", "running", "ended"]),
      flow: name.exactOptional(),
      text: z.string().max(200).exactOptional(),
    }),
    output: answer<Page<RequestRow>>(),
  }),
  "request.counts": channel({ input: nothing, output: answer<RequestCounts>() }),
  "request.get": channel({ input: process, output: answer<RequestDetail>() }),
  "request.planWithdraw": channel({ input: process, output: answer<WithdrawPlan>() }),
  "request.withdraw": channel({
    input: z.strictObject({ processId: id, message: z.string().max(maxCommentLength).exactOptional() }),
    output: answer<Receipt>(),
  }),
  "request.remind": channel({ input: process, output: answer<{ readonly reminded: readonly Person[] } & Receipt>() }),
  "request.copy": channel({ input: process, output: answer<RequestCopy>() }),
} as const;
