import { isHuman } from "../nodes/index.ts";
import { permissionName } from "../nodes/permission.ts";
import type { Asked, Visibility } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";

/**
 * Which processes a person sees, as lists ask for it: those of the flows that they may view, and of any flow those that
 * they started or in which they own or owned a task. Where a flow shows only that (`view: "own"`), also those in which a
 * task waits that they may take. Rules such as four eyes are not asked.
 */
export function visibilityOf(actor: Actor): Visibility {
  const { stores, flows, person, rights } = actor;
  const all = new Set([...[...flows.all()].map(({ id }) => id), ...stores.processLists.flows()]);
  const whole = [...all].filter((flow) => seesWhole(actor, flow));
  if (whole.length === all.size) return { ...nothingOf(person.id), whole };
  const viewed = [...all].filter((flow) => rights.mayView(flow));
  const isPart = (flow: string) => !whole.includes(flow);
  return {
    person: person.id,
    whole,
    own: [...new Set([...stores.participants.flowsOf(person.id), ...viewed])].filter(isPart),
    asked: [...all].filter(isPart).flatMap((flow) => askedIn(actor, flow)),
    objects: [...all].filter((flow) => isPart(flow) && isSeenForObjects(actor, flow)),
  };
}

/** The same; of all flows for somebody who may view them all, however many there are. */
export function visibleProcesses(actor: Actor): Visibility {
  if (!actor.rights.isSuperuser) return visibilityOf(actor);
  return { ...nothingOf(actor.person.id), whole: null };
}

function nothingOf(person: number): Visibility {
  return { person, whole: [], own: [], asked: [], objects: [] };
}

/** The flows of which the person sees something, or would if there were any. */
export function visibleFlows({ whole, own, asked, objects }: Visibility): ReadonlySet<string> {
  return new Set([...(whole ?? []), ...own, ...asked.map(({ flow }) => flow), ...objects]);
}

/** Whether the person sees a process: the same rule for one. */
export function maySee(actor: Actor, flow: string, process: number): boolean {
  if (seesWhole(actor, flow)) return true;
  const { stores, person } = actor;
  if (stores.participants.has(person.id, flow, process)) return true;
  const [asked, objects] = [askedIn(actor, flow), [flow].filter((one) => isSeenForObjects(actor, one))];
  if (objects.length + asked.length === 0) return false;
  return stores.processLists.isSeen({ ...nothingOf(person.id), asked, objects }, process);
}

/** Whether tasks of the flow may come and go in the person's queue whose processes they see only while they wait. */
export function mayBeAsked(actor: Actor, flow: string): boolean {
  return !seesWhole(actor, flow) && askedIn(actor, flow).length > 0;
}

function seesWhole({ flows, rights }: Actor, flow: string): boolean {
  return rights.mayManage(flow) || (rights.mayView(flow) && flows.find(flow)?.view !== "own");
}

/** Whether the person may view the flow's processes for some objects. */
function isSeenForObjects({ flows, rights }: Actor, flow: string): boolean {
  return flows.find(flow)?.view !== "own" && rights.holdsInPart(`${flow}.view`);
}

/** Tasks of a flow shown in part that the person may take when they wait. */
function askedIn({ flows, rights }: Actor, flow: string): readonly Asked[] {
  if (!rights.mayView(flow) && !rights.holdsInPart(`${flow}.view`)) return [];
  if (flows.find(flow)?.view !== "own") return [];
  const nodes = Object.values(flows.find(flow)?.nodes ?? {});
  const permissions = new Set(
    nodes.flatMap((node) => (isHuman(node) ? [permissionName(node.permission, flow, node.name)] : [])),
  );
  return [...permissions].flatMap((permission): readonly Asked[] => {
    if (rights.holds(permission)) return [{ flow, permission, inPart: false }];
    return permission !== null && rights.holdsInPart(permission) ? [{ flow, permission, inPart: true }] : [];
  });
}
