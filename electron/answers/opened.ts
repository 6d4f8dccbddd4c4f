import { openSession } from "../../host/answers/host-services.ts";
import type { DesktopAnswersOf } from "./desktop-services.ts";

/** The files that Intray was opened with, for whoever sees them first. */
export const openedHandlers: DesktopAnswersOf<"opened"> = {
  "opened.list": (_input, services) => services.opened.list(openSession(services).person.id),
  "opened.dismiss": (_input, services) => {
    services.opened.dismiss(openSession(services).person.id);
    return null;
  },
  "opened.read": ({ openedId, from }, services) =>
    services.opened.read(openSession(services).person.id, openedId, from),
};
