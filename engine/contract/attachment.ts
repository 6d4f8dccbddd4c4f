import type { FileRef } from "./file.ts";
import type { Person } from "./person.ts";

/** A note that is attached to a process, beside what its forms say. */
export interface Note {
  readonly title: string;
  readonly text: string;
}

/** A paper or a note that somebody attached to a process. Times are UTC milliseconds. */
export interface Attachment {
  readonly id: number;
  readonly processId: number;
  readonly by: Person;
  readonly at: number;
  /** How it is called, also once it was removed. */
  readonly name: string;
  /** Null of a note, and once it was removed. */
  readonly file: FileRef | null;
  /** The text of a note; null of a file, and once it was removed. */
  readonly note: string | null;
  readonly removed: { readonly by: Person; readonly at: number } | null;
  /** Whether the person who looks may remove it. */
  readonly removable: boolean;
}

export type NewAttachment = { readonly file: FileRef } | { readonly note: Note };
