import { openSession } from "../../host/answers/caller.ts";
import type { MachineAnswersOf } from "./machine.ts";

/** The files that Intray was opened with, for whoever sees them first. */
export const openedHandlers: MachineAnswersOf<"opened"> = {
  "opened.list": (_input, caller) => caller.opened.list(openSession(caller).person.id),
  "opened.putAway": (_input, caller) => {
    caller.opened.putAway(openSession(caller).person.id);
    return null;
  },
  "opened.read": ({ openedId, from }, caller) => caller.opened.read(openSession(caller).person.id, openedId, from),
};
