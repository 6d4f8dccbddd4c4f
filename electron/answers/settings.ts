import { openSession } from "../../host/answers/caller.ts";
import type { MachineAnswersOf } from "./machine.ts";

/** Settings of this machine. */
export const settingsHandlers: MachineAnswersOf<"settings"> = {
  "settings.get": (_input, { settings }) => settings.get(),
  "settings.set": (input, caller) => {
    // language and appearance are for everybody; how long a desk stays open is for who sits at it
    if (input.lockAfterMinutes !== undefined) openSession(caller);
    return caller.settings.set(input);
  },
};
