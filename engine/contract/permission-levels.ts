import type { FlowRights, Right, RightKind } from "./people.ts";

/** How much of a flow somebody may, each including the one before. */
export const permissionLevels = ["none", "see", "start", "work", "manage"] as const;

export type PermissionLevel = (typeof permissionLevels)[number];

const levelOfKind: Readonly<Record<RightKind, PermissionLevel>> = {
  view: "see",
  start: "start",
  task: "work",
  manage: "manage",
  people: "manage",
};

type Rights = FlowRights["rights"];
type Holds = (permission: string) => boolean;

/** A level, and how many of its permissions are held. */
export interface HeldLevel {
  readonly level: PermissionLevel;
  readonly held: number;
  readonly of: number;
}

/** What a cell of the matrix shows. */
export interface PermissionCell extends HeldLevel {
  /** Granted to the group itself; else everybody has it anyway. */
  readonly own: boolean;
}

/** What a group is granted of one flow, to become so or to be so no longer. */
interface Grant {
  readonly permission: string;
  readonly granted: boolean;
}

/** The permissions of a level alone, without those below; one that two levels ask for belongs to the lower. */
export function permissionsAt(rights: Rights, level: PermissionLevel): readonly string[] {
  const below = new Set(permissionLevels.slice(0, permissionLevels.indexOf(level)));
  const lower = new Set(rights.filter(({ kind }) => below.has(levelOfKind[kind])).map(named));
  const own = rights.filter(({ kind }) => levelOfKind[kind] === level).map(named);
  return [...new Set(own)].filter((permission) => permission !== null && !lower.has(permission)) as string[];
}

/** The highest level of which something is held. Whoever is signed in holds what the flow leaves open to start. */
export function heldLevel(rights: Rights, holds: Holds): HeldLevel {
  for (const level of permissionLevels.toReversed()) {
    const asked = permissionsAt(rights, level);
    const held = asked.filter(holds).length;
    if (held > 0) return { level, held, of: asked.length };
    if (level === "start" && isOpenToStart(rights)) return { level, held: 0, of: asked.length };
  }
  return { level: "none", held: 0, of: 0 };
}

/** What a group may of a flow: by its own grants, and by those that everybody has. */
export function permissionCell(rights: Rights, own: Holds, inherited: Holds): PermissionCell {
  const top = heldLevel(rights, (permission) => own(permission) || inherited(permission));
  const deciding =
    top.level === "start" && top.held === 0 ? permissionsAt(rights, "see") : permissionsAt(rights, top.level);
  return { ...top, own: deciding.some(own) };
}

/** The level that a group's own grants come to. */
export function ownLevel(rights: Rights, own: Holds): PermissionLevel {
  const closed = rights.filter((right) => right.permission !== null);
  const { level } = heldLevel(closed, own);
  return level === "see" && isOpenToStart(rights) ? "start" : level;
}

/** Whether granting can lead to the level: a flow that everyone may start knows no mere seeing. */
export function isReachable(rights: Rights, level: PermissionLevel): boolean {
  const [sees, open] = [permissionsAt(rights, "see").length > 0, isOpenToStart(rights)];
  if (level === "none") return true;
  if (level === "see") return sees && !open;
  return permissionsAt(rights, level).length > 0 || (level === "start" && open && sees);
}

/**
 * What to grant and to revoke so that a group comes to a level. Below it the group keeps what it holds of a level, be it
 * only some (whoever decides as one of three isn't to decide as all three by managing), and gets nothing that everybody
 * has anyway.
 */
export function grantsForLevel(
  rights: Rights,
  own: Holds,
  inherited: Holds,
  wanted: PermissionLevel,
): readonly Grant[] {
  const present = ownLevel(rights, own);
  if (present === wanted) return [];
  const [from, goal] = [permissionLevels.indexOf(present), permissionLevels.indexOf(wanted)];
  const deciding = decidingLevel(rights, wanted);
  return permissionLevels.flatMap((level, index): readonly Grant[] => {
    const asked = permissionsAt(rights, level);
    if (index > goal) return asked.filter(own).map((permission) => ({ permission, granted: false }));
    const isBelow = index < goal || from > goal;
    if (isBelow && asked.some(own)) return [];
    const missing = asked.filter((one) => !own(one) && (level === deciding || !inherited(one)));
    return missing.map((permission) => ({ permission, granted: true }));
  });
}

/** The level whose permissions make it: where everyone may start, who also sees starts. */
function decidingLevel(rights: Rights, level: PermissionLevel): PermissionLevel {
  return level === "start" && permissionsAt(rights, level).length === 0 ? "see" : level;
}

function named({ permission }: Pick<Right, "permission">): string | null {
  return permission;
}

function isOpenToStart(rights: Rights): boolean {
  return rights.some(({ kind, permission, ruled }) => kind === "start" && permission === null && !ruled);
}
