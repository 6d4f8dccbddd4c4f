import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { AuditProgress, RowsProgress } from "../engine/contract/index.ts";
import { count } from "./inputs.ts";

/** What a window may ask about the audit trail of the whole office. */
export const auditChannels = {
  "audit.check": channel({ input: z.strictObject({ after: count }), output: answer<AuditProgress>() }),
  "audit.checkRows": channel({ input: z.strictObject({ after: count }), output: answer<RowsProgress>() }),
} as const;
