import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { HandoverPlan, LeavingPlan, Person, PersonDetail, PersonRow } from "../engine/contract/index.ts";
import { id, ids, newPerson, nothing, password, typedName } from "./inputs.ts";

const person = z.strictObject({ personId: id });
const leaving = z.strictObject({ personId: id, replacementId: id.nullable() });

/** What a window may ask about people, and have done with them. */
export const personChannels = {
  "person.list": channel({ input: nothing, output: answer<readonly PersonRow[]>() }),
  "person.get": channel({ input: person, output: answer<PersonDetail>() }),
  "person.create": channel({
    input: z.strictObject({ ...newPerson, groupIds: ids, superuser: z.boolean() }),
    output: answer<Person>(),
  }),
  "person.rename": channel({
    input: z.strictObject({ personId: id, name: typedName, displayName: typedName }),
    output: answer<null>(),
  }),
  "person.setSuperuser": channel({
    input: z.strictObject({ personId: id, superuser: z.boolean() }),
    output: answer<null>(),
  }),
  "person.setGroups": channel({ input: z.strictObject({ personId: id, groupIds: ids }), output: answer<null>() }),
  "person.resetPassword": channel({ input: z.strictObject({ personId: id, password }), output: answer<null>() }),
  "person.unlock": channel({ input: person, output: answer<null>() }),
  "person.planLeaving": channel({ input: leaving, output: answer<LeavingPlan>() }),
  "person.deactivate": channel({ input: leaving, output: answer<HandoverPlan>() }),
  "person.reactivate": channel({ input: person, output: answer<null>() }),
} as const;
