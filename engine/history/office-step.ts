/** What can happen to people, groups and permissions. */
export type OfficeEvent =
  | "person.created"
  | "person.renamed"
  | "person.password-set"
  | "person.locked"
  | "person.unlocked"
  | "person.superuser-made"
  | "person.superuser-unmade"
  | "person.deactivated"
  | "person.reactivated"
  | "group.created"
  | "group.renamed"
  | "group.deleted"
  | "group.joined"
  | "group.left"
  | "permission.granted"
  | "permission.revoked"
  | "jobs.paused"
  | "jobs.resumed";

/** One thing that a command did to the office itself, as its audit entry keeps it. Never a password or a hash. */
export interface OfficeStep {
  readonly event: OfficeEvent;
  readonly person?: number;
  readonly group?: number;
  /** The new name of what was created or renamed. */
  readonly name?: string;
  /** The new words for it. */
  readonly title?: string;
  readonly permission?: string;
  readonly object?: string | null;
}
