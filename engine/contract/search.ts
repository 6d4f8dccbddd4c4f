import type { Person } from "./person.ts";
import type { ProcessRow } from "./process.ts";
import type { RecordRef } from "./relation.ts";
import type { TaskRow } from "./task.ts";

/** The newest of each kind that have all the words; those that are one typo away come after those that aren't. */
export interface SearchResult {
  /** Of people; what Intray does by itself is not among them. */
  readonly tasks: readonly TaskRow[];
  readonly processes: readonly ProcessRow[];
  readonly people: readonly Person[];
  readonly records: readonly FoundRecord[];
}

export interface FoundRecord {
  readonly ref: RecordRef;
  /** What kind of record it is, in words. */
  readonly title: string;
}
