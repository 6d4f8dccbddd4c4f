import type { FlowRights, Right } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { isStartedBy } from "../nodes/index.ts";
import { type PersonWithRights, withRights } from "../people/person-with-rights.ts";
import type { PersonRecord } from "../base/records.ts";
import type { ReadServices } from "./read-services.ts";
import { mayStart } from "./startables.ts";

/** Whether somebody holds a right for every object, as what it allows asks for it. Without a flow: one of Intray itself. */
export function holdsWhole(flow: Flow | null, right: Right, one: PersonWithRights): boolean {
  const node = right.node === null ? undefined : flow?.nodes[right.node];
  if (flow && isStartedBy(node, "person")) return mayStart(node, flow.id, one);
  if (flow && right.kind === "view" && one.rights.mayView(flow.id)) return true;
  return one.rights.holds(right.permission);
}

/** Whether somebody holds a right for an object; starting asks for none. */
export function holdsForObject(flow: Flow | null, right: Right, one: PersonWithRights, object: string): boolean {
  return holdsWhole(flow, right, one) || (right.kind !== "start" && one.rights.holds(right.permission, object));
}

/** What a person may do; flows in which they may do nothing are left out. */
export function mayOf(reader: ReadServices, person: PersonRecord, all: readonly FlowRights[]): readonly FlowRights[] {
  const own = withRights(reader.stores, person);
  return all.flatMap(({ rights, ...flow }) => {
    const held = rights.filter((right) => holdsSome(flowOf(reader, flow.flowId), right, own));
    // what everyone may is worth telling only where the person has some business
    return held.some((right) => right.permission !== null) ? [{ ...flow, rights: held }] : [];
  });
}

/** Null: Intray itself. */
export function flowOf({ flows }: Pick<ReadServices, "flows">, flowId: string | null): Flow | null {
  return flowId === null ? null : flows.get(flowId);
}

function holdsSome(flow: Flow | null, right: Right, one: PersonWithRights): boolean {
  return holdsWhole(flow, right, one) || (right.kind !== "start" && one.rights.holdsForSome(right.permission));
}
