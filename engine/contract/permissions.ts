import type { FlowRights, GroupName, Right } from "./people.ts";
import type { Person } from "./person.ts";

/** A permission that a group holds. */
export interface GroupPermission {
  readonly groupId: number;
  readonly permission: string;
  /** Null: for every object. */
  readonly object: string | null;
}

/** A permission that a group shall hold from now on, or no longer. */
export interface PermissionChange extends GroupPermission {
  readonly granted: boolean;
}

export interface PermissionGroup extends GroupName {
  /** Active people alone. */
  readonly memberIds: readonly number[];
}

/** A start that a rule of its flow leaves to some. */
export interface RuledStart {
  readonly flowId: string;
  readonly node: string;
  /** Active people whom the rule lets start. */
  readonly personIds: readonly number[];
}

/** Everything that can be allowed, and to whom it is. */
export interface PermissionMatrix {
  /** Intray itself first. */
  readonly flows: readonly FlowRights[];
  /** By title. */
  readonly groups: readonly PermissionGroup[];
  /** Everyone active, by display name. */
  readonly people: readonly PermissionPerson[];
  readonly grants: readonly GroupPermission[];
  readonly ruled: readonly RuledStart[];
}

export interface PermissionPerson extends Person {
  /** Holds every permission. */
  readonly superuser: boolean;
}

/** What changes do to one right of a flow. */
export interface PermissionEffect {
  /** Null: Intray itself. */
  readonly flow: Pick<FlowRights, "flowId" | "title" | "view"> & {
    /** How many starts it has: with more than one, each is told apart. */
    readonly starts: number;
  };
  readonly right: Pick<Right, "kind" | "node" | "title">;
  /** The one object that it is about; null: all. */
  readonly object: string | null;
  readonly gained: boolean;
  /** Who gains it, or loses it. */
  readonly people: readonly Person[];
  /** Members of the groups that are changed to whom it makes no difference: they hold it otherwise. */
  readonly unaffected: readonly Person[];
  /** How many running processes it reaches, or with `task` how many tasks that wait now; null where that says nothing. */
  readonly reach: number | null;
}

/** What changes would do. */
export interface PermissionPreview {
  readonly effects: readonly PermissionEffect[];
  /** Whoever asks would no longer administer people, groups and permissions. */
  readonly losesAdministration: boolean;
}
