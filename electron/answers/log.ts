import type { DesktopAnswersOf } from "./desktop-services.ts";

/** What windows have to say to the log. */
export const logHandlers: DesktopAnswersOf<"log"> = {
  "log.report": (input, { log }) => {
    log.error("The window reports an error", input);
    return null;
  },
};
