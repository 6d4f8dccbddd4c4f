import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Where the processes stand that a person started, and what they do about them. */
export const requestHandlers: HostAnswersOf<"request"> = {
  "request.list": (query, services) => deskOf(services).requests.list(query),
  "request.counts": (_input, services) => deskOf(services).requests.counts(),
  "request.get": ({ processId }, services) => deskOf(services).requests.get(processId),
  "request.planWithdraw": ({ processId }, services) => deskOf(services).requests.planWithdraw(processId),
  "request.withdraw": ({ processId, message }, services) => deskOf(services).requests.withdraw(processId, message),
  "request.remind": ({ processId }, services) => deskOf(services).requests.remind(processId),
  "request.copy": ({ processId }, services) => deskOf(services).requests.copy(processId),
};
