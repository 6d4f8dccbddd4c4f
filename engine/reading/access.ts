import type { FlowAccess, FlowRights, HoldingGroup, Right, RightHolders } from "../contract/index.ts";
import { asPerson } from "../people/as-person.ts";
import { withRights } from "../people/person-with-rights.ts";
import type { GroupGrant } from "../storage/group-store.ts";
import type { PersonRecord } from "../base/records.ts";
import { holdsRight, ownRights, rightsOf } from "./flow-rights.ts";
import type { ReadServices } from "./read-services.ts";

/** Who may do what in a flow; without one, in Intray itself. Throws `flow.unknown`. */
export function flowAccess(reader: ReadServices, flowId: string | null): FlowAccess {
  const { people, groups } = reader.stores;
  const { rights, ...flow } = flowId === null ? ownRights : rightsOf(reader.flows.get(flowId));
  const known = flowOf(reader, flowId);
  const active = people.active();
  const ordinary = active.filter(({ superuser }) => !superuser);
  const held = ordinary.map((person) => withRights(reader.stores, person));
  const grants = groups.grants();
  const holders = (right: Right): RightHolders => {
    const everyone = right.permission === null && !right.ruled;
    const holding = held.filter((one) => holdsRight(known, right, one));
    return {
      ...right,
      everyone,
      groups: holdingGroups(grants, flowId, right),
      people: everyone ? [] : holding.map(({ person }) => person),
    };
  };
  return {
    ...flow,
    rights: rights.map(holders),
    groups: groups.all().map(({ id, title }) => ({ id, title })),
    superusers: active.filter(({ superuser }) => superuser).map(asPerson),
  };
}

/** What a person may do; flows in which they may do nothing are left out. */
export function mayOf(reader: ReadServices, person: PersonRecord, all: readonly FlowRights[]): readonly FlowRights[] {
  const own = withRights(reader.stores, person);
  return all.flatMap(({ rights, ...flow }) => {
    const held = rights.filter((right) => holdsRight(flowOf(reader, flow.flowId), right, own));
    // what everyone may is worth telling only where the person has some business
    return held.some((right) => right.permission !== null) ? [{ ...flow, rights: held }] : [];
  });
}

function flowOf({ flows }: ReadServices, flowId: string | null) {
  return flowId === null ? null : flows.get(flowId);
}

function holdingGroups(grants: readonly GroupGrant[], flowId: string | null, right: Right): readonly HoldingGroup[] {
  const own = grants.filter(({ permission }) => permission === right.permission);
  const held = own.map(({ group, object }) => ({ id: group, object, implied: false }));
  if (right.kind !== "view") return held;
  const managing = grants.filter(({ permission, object }) => permission === `${flowId}.manage` && object === null);
  const implied = managing.filter(({ group }) => !own.some((grant) => grant.group === group));
  return [...held, ...implied.map(({ group }) => ({ id: group, object: null, implied: true }))];
}
