import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Taking back what one has just done. */
export const commandHandlers: HostAnswersOf<"command"> = {
  "command.undo": ({ entry }, services) => deskOf(services).undoCommand(entry),
};
