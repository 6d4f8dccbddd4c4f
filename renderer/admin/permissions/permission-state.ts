import type {
  FlowRights,
  PermissionCell,
  PermissionChange,
  PermissionGroup,
  PermissionLevel,
  PermissionMatrix,
  PermissionPerson,
} from "../../../engine/contract/index.ts";
import { grantsForLevel, heldLevel, ownLevel, permissionCell } from "../../../engine/contract/permission-levels.ts";

/** A place of the matrix. */
export interface CellPosition {
  /** Null: Intray itself. */
  readonly flowId: string | null;
  readonly groupId: number;
}

/** What groups and people may, with the changes that wait to be saved in it. */
export class PermissionState {
  readonly matrix: PermissionMatrix;
  /** Those that make a difference to what is saved. */
  readonly changes: readonly PermissionChange[];
  /** Groups that everybody is in first, then by title. */
  readonly groups: readonly PermissionGroup[];
  readonly #saved: ReadonlySet<string>;
  readonly #held: ReadonlySet<string>;
  readonly #changed: ReadonlySet<string>;
  readonly #everybody: readonly PermissionGroup[];
  /** By group and permission: there may be thousands. */
  readonly #objects = new Map<string, string[]>();

  constructor(matrix: PermissionMatrix, staged: readonly PermissionChange[]) {
    const known = new Set(matrix.groups.map(({ id }) => id));
    const saved = new Set(matrix.grants.map(keyOf));
    const changes = staged.filter((change) => known.has(change.groupId) && saved.has(keyOf(change)) !== change.granted);
    const held = new Set(saved);
    for (const change of changes) {
      if (change.granted) held.add(keyOf(change));
      else held.delete(keyOf(change));
    }
    const ordinary = matrix.people.filter(({ superuser }) => !superuser);
    const holdsEverybody = ({ memberIds }: PermissionGroup) => {
      const members = new Set(memberIds);
      return ordinary.length > 1 && ordinary.every(({ id }) => members.has(id));
    };
    for (const { groupId, permission, object } of matrix.grants) {
      if (object === null) continue;
      const one = keyOf({ groupId, permission, object: null });
      const objects = this.#objects.get(one);
      if (objects) objects.push(object);
      else this.#objects.set(one, [object]);
    }
    this.matrix = matrix;
    this.changes = changes;
    this.#saved = saved;
    this.#held = held;
    this.#changed = new Set(changes.map(keyOf));
    this.#everybody = matrix.groups.filter(holdsEverybody);
    this.groups = [...this.#everybody, ...matrix.groups.filter((group) => !this.#everybody.includes(group))];
  }

  /** Whether a group holds a permission by its own grants, for every object unless one is named. */
  holds(groupId: number, permission: string, object: string | null = null): boolean {
    return this.#held.has(keyOf({ groupId, permission, object }));
  }

  isChanged(groupId: number, permission: string, object: string | null = null): boolean {
    return this.#changed.has(keyOf({ groupId, permission, object }));
  }

  /** The group that everybody is in and that holds the permission, if there is another one. */
  inheritedFrom(groupId: number, permission: string): PermissionGroup | undefined {
    return this.#everybody.find(({ id }) => id !== groupId && this.holds(id, permission));
  }

  cell({ rights }: FlowRights, groupId: number): PermissionCell {
    return permissionCell(rights, this.#own(groupId), (one) => this.inheritedFrom(groupId, one) !== undefined);
  }

  ownLevel({ rights }: FlowRights, groupId: number): PermissionLevel {
    return ownLevel(rights, this.#own(groupId));
  }

  /** Whether a cell waits to be saved. */
  isCellChanged({ rights }: FlowRights, groupId: number): boolean {
    const permissions = new Set(rights.map(({ permission }) => permission));
    return this.changes.some((change) => change.groupId === groupId && permissions.has(change.permission));
  }

  /** How many cells wait to be saved. */
  get changedCells(): number {
    const cells = this.groups.map(({ id }) => this.matrix.flows.filter((flow) => this.isCellChanged(flow, id)).length);
    return cells.reduce((sum, count) => sum + count, 0);
  }

  /** Whether a group holds something of a flow for single objects. */
  holdsForObjects({ rights }: FlowRights, groupId: number): boolean {
    const isHeld = (permission: string) =>
      this.objectsOf(groupId, permission).some((object) => this.holds(groupId, permission, object));
    return rights.some(({ permission }) => permission !== null && isHeld(permission));
  }

  /** For which objects alone a group holds a permission, or did until a change that waits. */
  objectsOf(groupId: number, permission: string): readonly string[] {
    return this.#objects.get(keyOf({ groupId, permission, object: null })) ?? [];
  }

  /** What a person may of a flow altogether, and the groups that it is through. */
  cellOf({ flowId, rights }: FlowRights, person: PermissionPerson) {
    const groups = this.groupsOf(person);
    const of = rights.length;
    if (person.superuser) return { level: "manage" as const, held: of, of, through: [] };
    const isHeld = (permission: string) => groups.some(({ id }) => this.holds(id, permission));
    const top = heldLevel(rights, isHeld);
    const through = groups.filter(({ id }) => {
      const { level, held } = heldLevel(rights, this.#own(id));
      return held > 0 && level === top.level;
    });
    if (top.level !== "none" && top.level !== "see") return { ...top, through };
    const isLet = this.matrix.ruled.some((rule) => rule.flowId === flowId && rule.personIds.includes(person.id));
    return isLet ? { level: "start" as const, held: 0, of: 0, through: [] } : { ...top, through };
  }

  groupsOf({ id }: PermissionPerson): readonly PermissionGroup[] {
    return this.groups.filter(({ memberIds }) => memberIds.includes(id));
  }

  /** What to change so that a group comes to a level, counted from what is saved. */
  changesToLevel({ rights }: FlowRights, groupId: number, level: PermissionLevel): readonly PermissionChange[] {
    const isSaved = (permission: string) => this.#saved.has(keyOf({ groupId, permission, object: null }));
    const isInherited = (permission: string) => this.inheritedFrom(groupId, permission) !== undefined;
    const grants = grantsForLevel(rights, isSaved, isInherited, level);
    const wanted = new Map(grants.map((grant) => [grant.permission, grant.granted]));
    const permissions = new Set(rights.flatMap(({ permission }) => (permission === null ? [] : [permission])));
    return [...permissions].map((permission) => ({
      groupId,
      permission,
      object: null,
      granted: wanted.get(permission) ?? isSaved(permission),
    }));
  }

  #own(groupId: number): (permission: string) => boolean {
    return (permission) => this.holds(groupId, permission);
  }
}

/** The changes that wait with some more; the later one counts. */
export function staged(
  before: readonly PermissionChange[],
  more: readonly PermissionChange[],
): readonly PermissionChange[] {
  return [...new Map([...before, ...more].map((change) => [keyOf(change), change])).values()];
}

function keyOf({ groupId, permission, object }: Pick<PermissionChange, "groupId" | "permission" | "object">): string {
  return JSON.stringify([groupId, permission, object]);
}
