import type { FlowRights, Person, PermissionChange, PermissionEffect, Right } from "../contract/index.ts";
import { withRights, type PersonWithRights } from "../people/person-with-rights.ts";
import { allRights } from "./flow-rights.ts";
import type { ReadServices } from "./read-services.ts";
import { flowOf, type HeldObjects, heldObjects } from "./right-holders.ts";

/** What members of groups may do at one time. */
export type Holdings = ReadonlyMap<number, PersonWithRights>;

/** What the active members of the groups that are changed may do now: whatever is written later doesn't show in it. */
export function holdingsOf({ stores }: Pick<ReadServices, "stores">, changes: readonly PermissionChange[]): Holdings {
  const groups = new Set(changes.map(({ groupId }) => groupId));
  const members = new Set(
    stores.groups.memberships().flatMap(({ group, person }) => (groups.has(group) ? [person] : [])),
  );
  const people = stores.people.active().filter(({ id }) => members.has(id));
  return new Map(
    people.map((person) => {
      const one = withRights(stores, person);
      one.rights.grants();
      return [person.id, one];
    }),
  );
}

/** What came of changes: what their members held before is compared with what they hold after. */
export function permissionEffects(
  reader: ReadServices,
  changes: readonly PermissionChange[],
  { before, after }: { readonly before: Holdings; readonly after: Holdings },
): readonly PermissionEffect[] {
  const members = Map.groupBy(reader.stores.groups.memberships(), ({ group }) => group);
  return allRights(reader).flatMap((flow) =>
    flow.rights.flatMap((right) => {
      const direct = changes.filter(({ permission }) => permission === right.permission);
      if (direct.length === 0 && !isImplied(flow, right, changes)) return [];
      const rows = rowsOf(reader, flow, right, { before, after });
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
          reach: reachOf(reader, flow, right, heading),
        };
      });
    }),
  );
}

function startsOf({ rights }: FlowRights): number {
  return rights.filter(({ kind }) => kind === "start").length;
}

function peopleOf(rows: readonly Row[]): readonly Person[] {
  return rows.map(({ person }) => person);
}

interface Row {
  readonly person: Person;
  readonly before: HeldObjects;
  readonly after: HeldObjects;
}

type Heading = Pick<PermissionEffect, "gained" | "object">;

/** Who manages a flow sees it. */
function isImplied({ flowId }: FlowRights, { kind }: Right, changes: readonly PermissionChange[]): boolean {
  return kind === "view" && changes.some(({ permission }) => permission === `${flowId}.manage`);
}

function rowsOf(
  reader: ReadServices,
  { flowId }: FlowRights,
  right: Right,
  { before, after }: { readonly before: Holdings; readonly after: Holdings },
): readonly Row[] {
  const flow = flowOf(reader, flowId);
  return [...before].flatMap(([id, one]) => {
    const later = after.get(id);
    if (!later) return [];
    return [{ person: one.person, before: heldObjects(flow, right, one), after: heldObjects(flow, right, later) }];
  });
}

/** Directions and objects that there is something to say about: what was asked for, and what comes of it. */
function headingsOf(direct: readonly PermissionChange[], rows: readonly Row[]): readonly Heading[] {
  const asked = direct.map(({ granted, object }) => ({ gained: granted, object }));
  const moved = rows.flatMap((row) => [
    ...movesOf(row.before, row.after, true),
    ...movesOf(row.after, row.before, false),
  ]);
  const all = [...asked, ...moved].map((heading): [string, Heading] => [JSON.stringify(heading), heading]);
  return [...new Map(all).values()];
}

/** What `more` covers and `less` doesn't. */
function movesOf(less: HeldObjects, more: HeldObjects, gained: boolean): readonly Heading[] {
  if (less === "all") return [];
  if (more === "all") return [{ gained, object: null }];
  return [...more].filter((object) => !less.has(object)).map((object) => ({ gained, object }));
}

function isMoved({ before, after }: Row, { gained, object }: Heading): boolean {
  const moves = gained ? movesOf(before, after, true) : movesOf(after, before, false);
  return moves.some((move) => move.object === object);
}

/** Members of the groups that were changed in this way who hold it before as after. */
function unaffected(rows: readonly Row[], { object }: Heading, members: ReadonlySet<number>): readonly Row[] {
  return rows.filter(
    ({ person, before, after }) => members.has(person.id) && covers(before, object) && covers(after, object),
  );
}

function covers(held: HeldObjects, object: string | null): boolean {
  return held === "all" || (object !== null && held.has(object));
}

function reachOf(
  { stores }: ReadServices,
  { flowId, view }: FlowRights,
  { kind, permission }: Right,
  { object }: Heading,
): number | null {
  if (flowId === null || object !== null) return null;
  if (kind === "manage" || (kind === "view" && view === "all")) return stores.processes.countRunning(flowId);
  return kind === "task" && permission !== null ? stores.tasks.countWaiting(flowId, permission) : null;
}
