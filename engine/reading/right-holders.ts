import type { FlowRights, Right } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { isStartedBy } from "../nodes/index.ts";
import { type PersonWithRights, withRights } from "../people/person-with-rights.ts";
import type { PersonRecord } from "../base/records.ts";
import type { ReadServices } from "./read-services.ts";
import { mayStart } from "./startables.ts";

/** For which objects somebody holds a right; `all`: for every one. */
export type HeldObjects = "all" | ReadonlySet<string>;

const none: HeldObjects = new Set();

/** As what the right allows asks for it. Without a flow: a right of Intray itself. */
export function heldObjects(flow: Flow | null, right: Right, one: PersonWithRights): HeldObjects {
  const { rights } = one;
  const node = right.node === null ? undefined : flow?.nodes[right.node];
  if (flow && isStartedBy(node, "person")) return mayStart(node, flow.id, one) ? "all" : none;
  const viewsAll = flow !== null && right.kind === "view" && rights.mayView(flow.id);
  if (viewsAll || rights.holds(right.permission)) return "all";
  return right.permission === null ? none : new Set(rights.objectsOf(right.permission));
}

/** What a person may do; flows in which they may do nothing are left out. */
export function mayOf(reader: ReadServices, person: PersonRecord, all: readonly FlowRights[]): readonly FlowRights[] {
  const own = withRights(reader.stores, person);
  return all.flatMap(({ rights, ...flow }) => {
    const held = rights.filter((right) => {
      const objects = heldObjects(flowOf(reader, flow.flowId), right, own);
      return objects === "all" || objects.size > 0;
    });
    // what everyone may is worth telling only where the person has some business
    return held.some((right) => right.permission !== null) ? [{ ...flow, rights: held }] : [];
  });
}

/** Null: Intray itself. */
export function flowOf({ flows }: Pick<ReadServices, "flows">, flowId: string | null): Flow | null {
  return flowId === null ? null : flows.get(flowId);
}
