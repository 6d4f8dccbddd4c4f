import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type {
  FlowAccess,
  FlowRights,
  GroupDetail,
  GroupRow,
  LeavingPlan,
  Person,
  PersonDetail,
  PersonRow,
} from "../engine/contract/index.ts";
import { id, name } from "./inputs.ts";

/** As somebody types it; the engine has the last word. */
export const typedName = z.string().max(200);
export const password = z.string().max(1_000);

const nothing = z.undefined();
const person = z.strictObject({ personId: id });
const group = z.strictObject({ groupId: id });
const ids = z.array(id).max(10_000);
const grant = z.strictObject({ groupId: id, permission: name, object: name.nullable().optional() });
const leaving = z.strictObject({ personId: id, heirId: id.nullable() });
const newPerson = { name: typedName, displayName: typedName, password };

/** What a window may ask about the office itself: its first administrator, people, groups, and who may do what. */
export const officeChannels = {
  "firstRun.state": channel({ input: nothing, output: answer<{ readonly needed: boolean }>(), open: true }),
  "firstRun.create": channel({
    input: z.strictObject({ ...newPerson, sample: z.boolean() }),
    output: answer<{ readonly sample: SampleSignIns | null }>(),
    open: true,
  }),
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
  "person.deactivate": channel({ input: leaving, output: answer<LeavingPlan>() }),
  "person.reactivate": channel({ input: person, output: answer<null>() }),
  "group.list": channel({ input: nothing, output: answer<readonly GroupRow[]>() }),
  "group.get": channel({ input: group, output: answer<GroupDetail>() }),
  "group.create": channel({
    input: z.strictObject({ title: typedName }),
    output: answer<{ readonly groupId: number }>(),
  }),
  "group.rename": channel({ input: z.strictObject({ groupId: id, title: typedName }), output: answer<null>() }),
  "group.setMembers": channel({ input: z.strictObject({ groupId: id, personIds: ids }), output: answer<null>() }),
  "group.delete": channel({ input: z.strictObject({ groupId: id, evenIfInUse: z.boolean() }), output: answer<null>() }),
  "group.grant": channel({ input: grant, output: answer<null>() }),
  "group.revoke": channel({ input: grant, output: answer<null>() }),
  "access.rights": channel({ input: nothing, output: answer<readonly FlowRights[]>() }),
  "access.get": channel({ input: z.strictObject({ flowId: name.nullable() }), output: answer<FlowAccess>() }),
} as const;

/** Whom one can sign in as to try Intray. */
export interface SampleSignIns {
  readonly people: readonly Person[];
  readonly password: string;
}
