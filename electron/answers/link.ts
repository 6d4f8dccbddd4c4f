import { openSession } from "../../host/answers/caller.ts";
import type { MachineAnswersOf } from "./machine.ts";

/** Where an address from outside leads, for whoever is signed in. */
export const linkHandlers: MachineAnswersOf<"link"> = {
  "link.take": (_input, caller) => {
    openSession(caller);
    return caller.links.take();
  },
};
