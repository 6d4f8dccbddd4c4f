import { z } from "zod";
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
export const officeInputs = {
  "firstRun.state": nothing,
  "firstRun.create": z.strictObject({ ...newPerson, sample: z.boolean() }),
  "person.list": nothing,
  "person.get": person,
  "person.create": z.strictObject({ ...newPerson, groupIds: ids, superuser: z.boolean() }),
  "person.rename": z.strictObject({ personId: id, name: typedName, displayName: typedName }),
  "person.setSuperuser": z.strictObject({ personId: id, superuser: z.boolean() }),
  "person.setGroups": z.strictObject({ personId: id, groupIds: ids }),
  "person.resetPassword": z.strictObject({ personId: id, password }),
  "person.unlock": person,
  "person.planLeaving": leaving,
  "person.deactivate": leaving,
  "person.reactivate": person,
  "group.list": nothing,
  "group.get": group,
  "group.create": z.strictObject({ title: typedName }),
  "group.rename": z.strictObject({ groupId: id, title: typedName }),
  "group.setMembers": z.strictObject({ groupId: id, personIds: ids }),
  "group.delete": z.strictObject({ groupId: id, evenIfInUse: z.boolean() }),
  "group.grant": grant,
  "group.revoke": grant,
  "access.rights": nothing,
  "access.get": z.strictObject({ flowId: name.nullable() }),
} satisfies Record<OfficeChannel, z.ZodType>;

type OfficeChannel = `${"firstRun" | "person" | "group" | "access"}.${string}`;

/** Whom one can sign in as to try Intray. */
export interface SampleSignIns {
  readonly people: readonly Person[];
  readonly password: string;
}

/** The answers. */
export interface OfficeOutputs {
  "firstRun.state": { readonly needed: boolean };
  "firstRun.create": { readonly sample: SampleSignIns | null };
  "person.list": readonly PersonRow[];
  "person.get": PersonDetail;
  "person.create": Person;
  "person.rename": null;
  "person.setSuperuser": null;
  "person.setGroups": null;
  "person.resetPassword": null;
  "person.unlock": null;
  "person.planLeaving": LeavingPlan;
  "person.deactivate": LeavingPlan;
  "person.reactivate": null;
  "group.list": readonly GroupRow[];
  "group.get": GroupDetail;
  "group.create": { readonly groupId: number };
  "group.rename": null;
  "group.setMembers": null;
  "group.delete": null;
  "group.grant": null;
  "group.revoke": null;
  "access.rights": readonly FlowRights[];
  "access.get": FlowAccess;
}
