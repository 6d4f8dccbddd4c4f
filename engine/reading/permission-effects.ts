import type { FlowRights, Person, PermissionChange, PermissionEffect, Right } from "../contract/index.ts";
import { type PersonWithRights, withRights } from "../people/person-with-rights.ts";
import { allRights } from "./flow-rights.ts";
import type { ReadServices } from "./read-services.ts";
import { flowOf, holdsForObject, holdsWhole } from "./right-holders.ts";

/** A right that changes are about, and who holds it at one time: of the members of the groups that are changed. */
export interface Holding {
  readonly flow: FlowRights;
  readonly right: Right;
  /** The changes of its permission. */
  readonly direct: readonly PermissionChange[];
  readonly people: readonly Held[];
}

interface Held {
  readonly person: Person;
  /** For every object. */
  readonly whole: boolean;
  /** Of the objects that are changed, those for which the person holds it. */
  readonly objects: ReadonlySet<string>;
}

/** Who holds now what changes are about. It is looked up at once: what is written later doesn't show in it. */
export function holdingsOf(reader: ReadServices, changes: readonly PermissionChange[]): readonly Holding[] {
  const { people, groups } = reader.stores;
  const changed = new Set(changes.map(({ groupId }) => groupId));
  const members = new Set(groups.memberships().flatMap(({ group, person }) => (changed.has(group) ? [person] : [])));
  const active = people.active().filter(({ id }) => members.has(id));
  const all = active.map((person) => withRights(reader.stores, person));
  return allRights(reader).flatMap((flow) =>
    flow.rights.flatMap((right) => {
      const direct = changes.filter(({ permission }) => permission === right.permission);
      if (direct.length === 0 && !isImplied(flow, right, changes)) return [];
      return [{ flow, right, direct, people: all.map((one) => heldBy(reader, flow, right, { direct, one })) }];
    }),
  );
}

/** What came of changes: what people held before is compared with what they hold after. */
export function permissionEffects(
  { stores }: ReadServices,
  { before, after }: { readonly before: readonly Holding[]; readonly after: readonly Holding[] },
): readonly PermissionEffect[] {
  const members = Map.groupBy(stores.groups.memberships(), ({ group }) => group);
  return before.flatMap(({ flow, right, direct, people }, index) => {
    const rows = people.map((row, at): Row => ({ before: row, after: after[index]?.people[at] ?? row }));
    return headingsOf(direct, rows).map((heading): PermissionEffect => {
      const asked = direct.filter(({ granted, object }) => granted === heading.gained && object === heading.object);
      const groups = asked.flatMap(({ groupId }) => members.get(groupId) ?? []);
      return {
        flow: { flowId: flow.flowId, title: flow.title, view: flow.view, starts: startsOf(flow) },
        right: { kind: right.kind, node: right.node, title: right.title },
        gained: heading.gained,
        object: heading.object,
        people: peopleOf(rows.filter((row) => isMoved(row, heading))),
        unaffected: peopleOf(unaffected(rows, heading, new Set(groups.map(({ person }) => person)))),
        reach: heading.object === null ? reachOf(stores, flow, right) : null,
      };
    });
  });
}

interface Row {
  readonly before: Held;
  readonly after: Held;
}

type Heading = Pick<PermissionEffect, "gained" | "object">;

/** Who manages a flow sees it. */
function isImplied({ flowId }: FlowRights, { kind }: Right, changes: readonly PermissionChange[]): boolean {
  return kind === "view" && changes.some(({ permission }) => permission === `${flowId}.manage`);
}

function heldBy(
  reader: ReadServices,
  { flowId }: FlowRights,
  right: Right,
  { direct, one }: { readonly direct: readonly PermissionChange[]; readonly one: PersonWithRights },
): Held {
  const flow = flowOf(reader, flowId);
  const objects = direct.flatMap(({ object }) => (object === null ? [] : [object]));
  return {
    person: one.person,
    whole: holdsWhole(flow, right, one),
    objects: new Set(objects.filter((object) => holdsForObject(flow, right, one, object))),
  };
}

/** Directions and objects that there is something to say about: what was asked for, and what comes of it. */
function headingsOf(direct: readonly PermissionChange[], rows: readonly Row[]): readonly Heading[] {
  const asked = direct.map(({ granted, object }) => ({ gained: granted, object }));
  const moved = rows.flatMap(({ before, after }) => [...gains(before, after, true), ...gains(after, before, false)]);
  const all = [...asked, ...moved].map((heading): [string, Heading] => [JSON.stringify(heading), heading]);
  return [...new Map(all).values()];
}

/** What `more` covers and `less` doesn't. */
function gains(less: Held, more: Held, gained: boolean): readonly Heading[] {
  if (less.whole) return [];
  if (more.whole) return [{ gained, object: null }];
  return [...more.objects].filter((object) => !less.objects.has(object)).map((object) => ({ gained, object }));
}

function isMoved({ before, after }: Row, { gained, object }: Heading): boolean {
  const moves = gained ? gains(before, after, true) : gains(after, before, false);
  return moves.some((move) => move.object === object);
}

/** Members of the groups that were changed in this way who hold it before as after. */
function unaffected(rows: readonly Row[], { object }: Heading, members: ReadonlySet<number>): readonly Row[] {
  const covers = ({ whole, objects }: Held) => whole || (object !== null && objects.has(object));
  return rows.filter(({ before, after }) => members.has(before.person.id) && covers(before) && covers(after));
}

function peopleOf(rows: readonly Row[]): readonly Person[] {
  return rows.map(({ before }) => before.person);
}

function startsOf({ rights }: FlowRights): number {
  return rights.filter(({ kind }) => kind === "start").length;
}

function reachOf(
  { processes, tasks }: ReadServices["stores"],
  { flowId, view }: FlowRights,
  { kind, permission }: Right,
): number | null {
  if (flowId === null) return null;
  if (kind === "manage" || (kind === "view" && view === "all")) return processes.countRunning(flowId);
  return kind === "task" && permission !== null ? tasks.countWaiting(flowId, permission) : null;
}
