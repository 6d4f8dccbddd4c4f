import { deskOf } from "../../host/answers/host-services.ts";
import type { DesktopServices, DesktopAnswersOf } from "./desktop-services.ts";

/** Backups are for administrators; going back to one undoes everybody's work, and is for superusers. */
export const backupHandlers: DesktopAnswersOf<"backup"> = {
  "backup.state": (_input, services) => backupAdminOf(services, "administers").state(),
  "backup.make": (_input, services) => backupAdminOf(services, "administers").make("asked"),
  "backup.inspect": ({ name }, services) => backupAdminOf(services, "administers").inspect(name),
  "backup.restore": async ({ name }, services) => {
    await backupAdminOf(services, "superuser").restore(name);
    return null;
  },
  "backup.showFolder": async (_input, services) => {
    await backupAdminOf(services, "administers").showFolder();
    return null;
  },
};

function backupAdminOf(services: DesktopServices, needs: "administers" | "superuser"): DesktopServices["backupAdmin"] {
  deskOf(services).require(needs);
  return services.backupAdmin;
}
