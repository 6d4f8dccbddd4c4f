import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import { inPortions } from "./in-portions.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Administering people; the engine lets administrators alone. */
export const personHandlers: HostAnswersOf<"person"> = {
  "person.list": (_input, services) => deskOf(services).people.list(),
  "person.get": ({ personId }, services) => deskOf(services).people.get(personId),
  "person.create": ({ groupIds: groups, ...person }, services) => deskOf(services).people.create({ ...person, groups }),
  "person.rename": ({ personId, ...names }, services) => done(deskOf(services).people.rename(personId, names)),
  "person.setSuperuser": ({ personId, superuser }, services) =>
    done(deskOf(services).people.setSuperuser(personId, superuser)),
  "person.setGroups": ({ personId, groupIds }, services) => done(deskOf(services).people.setGroups(personId, groupIds)),
  "person.resetPassword": async ({ personId, password }, services) =>
    done(await deskOf(services).people.resetPassword(personId, password)),
  "person.unlock": ({ personId }, services) => done(deskOf(services).people.unlock(personId)),
  "person.planLeaving": ({ personId, replacementId }, services) =>
    inPortions(deskOf(services).people.planLeaving(personId, replacementId)),
  "person.deactivate": ({ personId, replacementId }, services) =>
    deskOf(services).people.deactivate(personId, replacementId),
  "person.reactivate": ({ personId }, services) => done(deskOf(services).people.reactivate(personId)),
};
