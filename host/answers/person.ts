import { deskOf } from "./caller.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Administering people; the engine lets administrators alone. */
export const personHandlers: HostAnswersOf<"person"> = {
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
};
