import type { StoredDecision } from "../base/records.ts";
import type { Json, TimelineEvent } from "../contract/index.ts";

/**
 * One thing that a command did, as its audit entry keeps it: ids and bare values alone. A shape of its own because it is
 * stored, and an entry's hash covers it: what is written stays as it is, whatever people read of it later.
 */
export type AuditStep = ProcessStep | DirectoryStep;

/** One field before and after; null when it was absent. */
export interface AuditChange {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
}

/** What happened to a process. */
export interface ProcessStep {
  readonly event: TimelineEvent;
  readonly process: number;
  readonly task?: number;
  /** The new owner; whom a comment asks. */
  readonly person?: number;
  /** Whom a comment names. */
  readonly people?: readonly number[];
  /** The owner before; of a diverted task, whom it was meant for. */
  readonly from?: number;
  readonly changes?: readonly AuditChange[];
  readonly note?: string;
  /** What was decided, in the words that the form had. */
  readonly decision?: StoredDecision;
  readonly comment?: number;
  /** What was attached or removed; `note` is how it is called. */
  readonly attachment?: number;
  /** The hash of an attached file, or the text of a note. */
  readonly content?: string;
  /** The record that was created or changed. */
  readonly artifact?: number;
}

/** What happened to people, groups and permissions, or to the office as a whole. Never a password or a hash. */
export interface DirectoryStep {
  readonly event:
    | "person.created"
    | "person.renamed"
    /** By somebody else; entries of former versions also say so of the owner. */
    | "person.password-set"
    /** By its owner. */
    | "person.password-changed"
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
  readonly person?: number;
  readonly group?: number;
  /** The new name of what was created or renamed. */
  readonly name?: string;
  /** The new words for it. */
  readonly title?: string;
  /** Who replaces somebody who was deactivated. */
  readonly replacement?: number;
  readonly permission?: string;
  readonly object?: string | null;
}
