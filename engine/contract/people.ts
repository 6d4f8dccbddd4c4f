import type { Person } from "./person.ts";
import type { Language } from "./text.ts";

/** Words in every language, where both are wanted at once. */
export type EveryLanguage = Readonly<Record<Language, string>>;

export interface GroupName {
  readonly id: number;
  readonly title: string;
}

/** A person as administrators see them. */
export interface PersonRow extends Person {
  readonly superuser: boolean;
  readonly active: boolean;
  /** After too many wrong passwords. */
  readonly locked: boolean;
  readonly hasPassword: boolean;
  readonly groups: readonly GroupName[];
  /** How many tasks are in their inbox. */
  readonly openTasks: number;
}

export interface PersonDetail extends PersonRow {
  /** What they may do, through their groups or as a superuser; flows without any are left out. */
  readonly may: readonly FlowRights[];
}

export interface FlowRights {
  /** Null: Intray itself. */
  readonly flowId: string | null;
  readonly title: EveryLanguage | null;
  /** Whether seeing it means all its processes, or of others' only those in which a task waits that one may take. */
  readonly view: "all" | "own";
  readonly rights: readonly Right[];
}

/** `people`: to administer people. `task`: to do the tasks of a node. */
export type RightKind = "view" | "manage" | "start" | "task" | "people";

/** Something that a flow lets only some do. */
export interface Right {
  readonly kind: RightKind;
  /** With `start` and `task`: the node's name in its flow. */
  readonly node: string | null;
  readonly title: EveryLanguage | null;
  /** What a group must hold; null when anyone signed in may, or when a rule of the flow decides. */
  readonly permission: string | null;
  /** A rule of the flow decides who may. */
  readonly ruled: boolean;
  /** A rule such as four eyes keeps some people from some of the tasks. */
  readonly restricted: boolean;
}

export interface GroupRow extends GroupName {
  readonly members: number;
  readonly permissions: number;
}

export interface GroupDetail extends GroupName {
  readonly members: readonly Person[];
  readonly may: readonly GroupGrantRow[];
}

/** A permission that a group holds. */
export interface GroupGrantRow {
  readonly permission: string;
  readonly object: string | null;
  /** The rights it gives; empty when no flow asks for it any more. */
  readonly gives: readonly { readonly flow: EveryLanguage | null; readonly right: Right }[];
}

/**
 * What becomes of a task when its owner leaves. `stuck`: nobody else may do it. `stays`: its flow is no longer
 * installed, so that it can't move.
 */
export type HandoverOutcome = "handed" | "queue" | "stuck" | "stays";

export interface HandoverRow {
  readonly taskId: number;
  readonly processId: number;
  readonly title: string;
  readonly subject: string;
  readonly flowTitle: string;
  readonly outcome: HandoverOutcome;
}

/** What becomes of the open tasks of a person who leaves. */
export interface HandoverPlan {
  readonly counts: Readonly<Record<HandoverOutcome, number>>;
  /** The first hundred, those that are stuck before all others. */
  readonly tasks: readonly HandoverRow[];
}

export interface LeavingPlan extends HandoverPlan {
  /**
   * In how many running processes a rule would still give the person a task, as things stand: it goes to their
   * replacement, or waits in its queue.
   */
  readonly upcoming: number;
}
