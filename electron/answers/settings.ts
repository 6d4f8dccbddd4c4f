import { openSession } from "../../host/answers/host-services.ts";
import type { DesktopAnswersOf } from "./desktop-services.ts";

/** Settings of this machine. */
export const settingsHandlers: DesktopAnswersOf<"settings"> = {
  "settings.get": (_input, { settings }) => settings.get(),
  "settings.set": (input, services) => {
    // language and appearance are for everybody; how long a desk stays open is for who sits at it
    if (input.lockAfterMinutes !== undefined) openSession(services);
    return services.settings.set(input);
  },
};
