import type { Person } from "./person.ts";

/** Where in a comment's text somebody is named: from the at sign, up to and without `to`, in UTF-16 units. */
export interface Mention {
  readonly person: Person;
  readonly from: number;
  readonly to: number;
}

export type CommentAction = "edit" | "withdraw" | "answer";

/** What somebody said about a process. Times are UTC milliseconds. */
export interface Comment {
  readonly id: number;
  readonly processId: number;
  readonly by: Person;
  readonly at: number;
  /** Null once it was withdrawn. */
  readonly text: string | null;
  readonly mentions: readonly Mention[];
  /** When its words were last changed; null: never. */
  readonly edited: number | null;
  readonly withdrawn: { readonly by: Person; readonly at: number } | null;
  /** Whom it asks. */
  readonly asks: Person | null;
  /** The comment that answered it; null while nobody has, and of one that asks nobody. */
  readonly answer: number | null;
  /** The question that it answers. */
  readonly answers: number | null;
  /** What the person who looks may do with it. */
  readonly actions: readonly CommentAction[];
}

/** A question that waits for its answer. */
export interface OpenQuestion {
  readonly commentId: number;
  readonly by: Person;
  /** Who is waited for. */
  readonly asked: Person;
  /** Since when, in UTC milliseconds. */
  readonly at: number;
  readonly text: string;
}

export interface NewComment {
  readonly text: string;
  /** A person who is asked. */
  readonly ask?: number;
  /** The question that this answers. */
  readonly answers?: number;
}
