import { IpcRefusal } from "../../host/ipc-refusal.ts";
import { openSession } from "../../host/answers/host-services.ts";
import { sooner } from "../../host/settings.ts";
import type { DesktopAnswersOf } from "./desktop-services.ts";

/** Settings of this machine. How it looks before anybody signs in is for everybody; how long a desk stays open is not. */
export const settingsHandlers: DesktopAnswersOf<"settings"> = {
  "settings.get": (_input, { settings }) => settings.get(),
  "settings.set": (input, services) => {
    const { settings, log } = services;
    const { lockAfterMinutes } = input;
    if (lockAfterMinutes === undefined) return settings.set(input);
    const { administers, person } = openSession(services);
    if (!administers && sooner(lockAfterMinutes, settings.get().lockLimitMinutes) !== lockAfterMinutes) {
      throw new IpcRefusal("settings.administrators-only", "Only administrators let a window stay open for longer.");
    }
    log.info("The time until windows lock was changed", { person: person.id, lockAfterMinutes });
    return settings.set(administers ? { ...input, lockLimitMinutes: lockAfterMinutes } : input);
  },
};
