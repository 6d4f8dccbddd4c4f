import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Who may do what; the engine lets administrators alone. */
export const permissionHandlers: HostAnswersOf<"permission"> = {
  "permission.matrix": (_input, services) => deskOf(services).permissions.matrix(),
  "permission.preview": ({ changes }, services) => deskOf(services).permissions.preview(changes),
  "permission.change": ({ changes, password }, services) => {
    const { permissions } = deskOf(services);
    return password === undefined ? permissions.change(changes) : permissions.changeWithPassword(changes, password);
  },
};
