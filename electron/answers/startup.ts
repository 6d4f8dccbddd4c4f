import { openSession } from "../../host/answers/host-services.ts";
import type { DesktopAnswersOf } from "./desktop-services.ts";

/** When Intray starts, for whoever is signed in. */
export const startupHandlers: DesktopAnswersOf<"startup"> = {
  "startup.get": (_input, services) => {
    openSession(services);
    return services.loginItem.get();
  },
  "startup.set": ({ enabled }, services) => {
    const { person } = openSession(services);
    services.log.info("Whether Intray starts with the system was changed", { person: person.id, enabled });
    return services.loginItem.set(enabled);
  },
};
