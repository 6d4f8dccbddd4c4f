import type { MachineAnswersOf } from "./machine.ts";

/** What windows have to say to the log. */
export const logHandlers: MachineAnswersOf<"log"> = {
  "log.report": (input, { log }) => {
    log.error("The window reports an error", input);
    return null;
  },
};
