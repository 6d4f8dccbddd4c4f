import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What people say about processes. */
export const commentHandlers: HostAnswersOf<"comment"> = {
  "comment.list": ({ processId, ...query }, services) => deskOf(services).comments.list(processId, query),
  "comment.people": ({ processId, text }, services) => deskOf(services).comments.people(processId, text),
  "comment.add": ({ processId, ...comment }, services) => deskOf(services).comments.add(processId, comment),
  "comment.edit": ({ commentId, text }, services) => deskOf(services).comments.edit(commentId, text),
  "comment.withdraw": ({ commentId }, services) => deskOf(services).comments.withdraw(commentId),
};
