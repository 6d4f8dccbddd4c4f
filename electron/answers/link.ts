import { openSession } from "../../host/answers/host-services.ts";
import type { DesktopAnswersOf } from "./desktop-services.ts";

/** Where an address from outside leads, for whoever is signed in. */
export const linkHandlers: DesktopAnswersOf<"link"> = {
  "link.consume": (_input, services) => {
    openSession(services);
    return services.links.consume();
  },
};
