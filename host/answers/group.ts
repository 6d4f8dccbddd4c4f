import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Administering groups; the engine lets administrators alone. */
export const groupHandlers: HostAnswersOf<"group"> = {
  "group.list": (_input, services) => deskOf(services).groups.list(),
  "group.get": ({ groupId }, services) => deskOf(services).groups.get(groupId),
  "group.create": ({ title }, services) => deskOf(services).groups.create(title),
  "group.rename": ({ groupId, title }, services) => done(deskOf(services).groups.rename(groupId, title)),
  "group.setMembers": ({ groupId, personIds }, services) =>
    done(deskOf(services).groups.setMembers(groupId, personIds)),
  "group.delete": ({ groupId, evenIfInUse }, services) =>
    done(deskOf(services).groups.delete(groupId, { evenIfInUse })),
};
