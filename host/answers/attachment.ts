import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What people attach to processes. */
export const attachmentHandlers: HostAnswersOf<"attachment"> = {
  "attachment.list": ({ processId, ...page }, services) => deskOf(services).attachments.list(processId, page),
  "attachment.add": ({ processId, attachment }, services) => deskOf(services).attachments.add(processId, attachment),
  "attachment.remove": ({ attachmentId }, services) => deskOf(services).attachments.remove(attachmentId),
};
