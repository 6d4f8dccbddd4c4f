import type { DetailField } from "./form.ts";
import type { Person } from "./person.ts";
import type { FieldChange } from "./field-change.ts";
import type { ProcessRow } from "./process.ts";
import type { PageQuery } from "./query.ts";

/** A kind of business record that the person may see some of. */
export interface RecordType {
  readonly id: string;
  readonly title: string;
}

export interface RecordQuery extends PageQuery {
  /** Every word must be in what the record, or its process, says. */
  readonly text?: string;
}

/** A record in a list. */
export interface RecordRow {
  readonly id: number;
  readonly type: string;
  readonly label: string;
  readonly revision: number;
  /** Its fields that the author marked as columns. */
  readonly columns: readonly DetailField[];
}

/** One revision of a record: who made it when, and what it changed. */
export interface RecordRevision {
  readonly revision: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** Null: Intray itself, or code. */
  readonly actor: Person | null;
  readonly changes: readonly FieldChange[];
}

/** A record opened. */
export interface RecordDetail {
  readonly id: number;
  readonly type: string;
  /** How its type is called. */
  readonly title: string;
  readonly label: string;
  readonly revision: number;
  readonly fields: readonly DetailField[];
  /** The newest 100, newest first. */
  readonly revisions: readonly RecordRevision[];
  /** The newest 50 processes that produced it, changed it or began with it, and that the person may see. */
  readonly processes: readonly ProcessRow[];
}
