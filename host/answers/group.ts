import { deskOf } from "./caller.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Administering groups and what they may do; the engine lets administrators alone. */
export const groupHandlers: HostAnswersOf<"group"> = {
  "group.list": (_input, caller) => deskOf(caller).groups.list(),
  "group.get": ({ groupId }, caller) => deskOf(caller).groups.get(groupId),
  "group.create": ({ title }, caller) => deskOf(caller).groups.create(title),
  "group.rename": ({ groupId, title }, caller) => done(deskOf(caller).groups.rename(groupId, title)),
  "group.setMembers": ({ groupId, personIds }, caller) => done(deskOf(caller).groups.setMembers(groupId, personIds)),
  "group.delete": ({ groupId, evenIfInUse }, caller) => done(deskOf(caller).groups.delete(groupId, { evenIfInUse })),
  "group.grant": ({ groupId, permission, object = null }, caller) =>
    done(deskOf(caller).groups.grant(groupId, { permission, object })),
  "group.revoke": ({ groupId, permission, object = null }, caller) =>
    done(deskOf(caller).groups.revoke(groupId, { permission, object })),
};
