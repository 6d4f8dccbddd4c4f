import type { Updates } from "../updates/updates.ts";
import { openSession } from "../../host/answers/host-services.ts";
import type { DesktopServices, DesktopAnswersOf } from "./desktop-services.ts";

/** Updates are offered to everybody who has signed in; whether there are any is the policy's to say. */
export const updateHandlers: DesktopAnswersOf<"update"> = {
  "update.state": (_input, services) => updatesOf(services).state(),
  "update.check": async (_input, services) => {
    await updatesOf(services).check();
    return services.updates.state();
  },
  "update.download": (_input, services) => {
    void updatesOf(services).download();
    return services.updates.state();
  },
  "update.cancel": (_input, services) => {
    updatesOf(services).cancel();
    return services.updates.state();
  },
  "update.install": async (_input, services) => {
    await updatesOf(services).install();
    return services.updates.state();
  },
};

function updatesOf(services: DesktopServices): Updates {
  openSession(services);
  return services.updates;
}
