import { deskOf } from "./caller.ts";
import type { HostAnswers } from "./handlers.ts";

type OfficeChannel = Extract<keyof HostAnswers, `${"person" | "group" | "access"}.${string}`>;

/** Administering people, groups and who may do what; the engine lets administrators alone. */
export const officeHandlers: Pick<HostAnswers, OfficeChannel> = {
  "person.list": (_input, caller) => deskOf(caller).people.list(),
  "person.get": ({ personId }, caller) => deskOf(caller).people.get(personId),
  "person.create": ({ groupIds: groups, ...person }, caller) => deskOf(caller).people.create({ ...person, groups }),
  "person.rename": ({ personId, ...names }, caller) => done(deskOf(caller).people.rename(personId, names)),
  "person.setSuperuser": ({ personId, superuser }, caller) =>
    done(deskOf(caller).people.setSuperuser(personId, superuser)),
  "person.setGroups": ({ personId, groupIds }, caller) => done(deskOf(caller).people.setGroups(personId, groupIds)),
  "person.resetPassword": async ({ personId, password }, caller) =>
    done(await deskOf(caller).people.resetPassword(personId, password)),
  "person.unlock": ({ personId }, caller) => done(deskOf(caller).people.unlock(personId)),
  "person.planLeaving": ({ personId, heirId }, caller) => deskOf(caller).people.planLeaving(personId, heirId),
  "person.deactivate": ({ personId, heirId }, caller) => deskOf(caller).people.deactivate(personId, heirId),
  "person.reactivate": ({ personId }, caller) => done(deskOf(caller).people.reactivate(personId)),
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
  "access.rights": (_input, caller) => deskOf(caller).groups.rights(),
  "access.get": ({ flowId }, caller) => deskOf(caller).groups.access(flowId),
};

/** Nothing to tell, as an answer. */
function done(_nothing: void): null {
  return null;
}
