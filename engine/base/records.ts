import type {
  FormPart,
  FormValues,
  JsonObject,
  NotificationKind,
  ProcessStatus,
  TaskError,
  TaskKind,
  TaskStatus,
  Text,
  Tone,
} from "../contract/index.ts";

/** What a process is called, and the value it is compared by, as they were worked out when it last changed. */
export interface StoredHeading {
  /** Null: as its flow. */
  readonly title: Text | null;
  readonly keyFigure: StoredKeyFigure | null;
}

/** A number with what it is counted in, or a date. */
export interface StoredKeyFigure {
  readonly title: Text;
  readonly value: number | string;
  readonly currency?: string;
  readonly unit?: Text;
}

/** One row of `process`, parsed. Frozen: a change makes a new record. */
export interface ProcessRecord {
  readonly id: number;
  readonly flow: string;
  readonly flowVersion: number;
  readonly status: ProcessStatus;
  readonly created: number;
  readonly finished: number | null;
  readonly startedBy: number | null;
  readonly parentTask: number | null;
  readonly data: JsonObject;
  readonly seed: number | null;
  readonly artifact: number | null;
  /** The code of the ErrorEnd that ended it. */
  readonly error: string | null;
  /** Null: it was written by a program that didn't store it. */
  readonly heading: StoredHeading | null;
  /** Null: it has not ended, or nobody said how. */
  readonly outcome: StoredOutcome | null;
}

/** What somebody decided in a task, in the words that the form had then. */
export interface StoredDecision {
  readonly part: FormPart;
  /** The field's. */
  readonly name: string;
  readonly title: Text;
  readonly value: string | boolean;
  readonly outcome: Text;
  readonly tone: Tone;
  readonly reason: string | null;
  readonly by: number | null;
  /** UTC milliseconds. */
  readonly at: number;
}

/** How a process ended: by the words of its end, and of the decision that led there. */
export interface StoredOutcome {
  readonly title: Text;
  readonly tone: Tone;
  readonly decision: StoredDecision | null;
}

/** One row of `task`, parsed. Frozen: a change makes a new record. */
export interface TaskRecord {
  readonly id: number;
  readonly process: number;
  readonly flow: string;
  readonly node: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly token: string;
  readonly created: number;
  readonly assigned: number | null;
  readonly started: number | null;
  readonly finished: number | null;
  readonly scheduled: number | null;
  readonly due: number | null;
  readonly owner: number | null;
  /** Who started the process; here so that lists by person walk an index. */
  readonly startedBy: number | null;
  readonly permission: string | null;
  /** The object that the permission is asked for; null: for none in particular. */
  readonly permissionObject: string | null;
  readonly priority: number;
  readonly externalId: string | null;
  readonly data: JsonObject;
  readonly seed: number | null;
  readonly artifact: number | null;
  readonly error: StoredError | null;
  readonly decision: StoredDecision | null;
}

/** What a task keeps of its error. */
export interface StoredError extends TaskError {
  /** Where it happened. */
  readonly stack?: string;
}

/** The fields of a task that change after its creation. */
export type TaskChanges = Partial<
  Pick<
    TaskRecord,
    | "status"
    | "assigned"
    | "started"
    | "finished"
    | "scheduled"
    | "due"
    | "owner"
    | "permission"
    | "permissionObject"
    | "priority"
    | "externalId"
    | "data"
    | "seed"
    | "artifact"
    | "error"
    | "decision"
  >
>;

/** The newest revision of a business record. */
export interface ArtifactRecord {
  readonly id: number;
  readonly type: string;
  readonly revision: number;
  readonly data: JsonObject;
}

export interface PersonRecord {
  readonly id: number;
  readonly name: string;
  readonly displayName: string;
  readonly superuser: boolean;
  readonly active: boolean;
  /** Who got their tasks when they left, and gets what flows would still assign to them. */
  readonly replacement: number | null;
}

/** A group of people, and what it is called. */
export interface GroupRecord {
  readonly id: number;
  /** What programs call it; never changes. */
  readonly name: string;
  readonly title: string;
}

/** What is kept of a password: never the password. */
export interface PasswordHash {
  /** The scrypt parameters N, r and p that it was made with. */
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Wrong passwords since the last right one. */
export interface FailureRecord {
  readonly failures: number;
  readonly locked: boolean;
}

/** Where a password comes from. Times are UTC milliseconds. */
export interface PasswordSource {
  /** Rises when the password or the activity of its owner changes. */
  readonly revision: number;
  /** When the owner last chose one. */
  readonly chosen: number | null;
  /** When somebody else last set one, and who. */
  readonly issued: number | null;
  readonly issuedBy: number | null;
  /** The one that somebody else set is in use. */
  readonly temporary: boolean;
}

/** What a person signs in with. */
export interface CredentialRecord extends PasswordHash, FailureRecord, PasswordSource {}

/** A form half filled. */
export interface DraftRecord {
  readonly values: FormValues;
  readonly base: FormValues;
  /** UTC milliseconds. */
  readonly saved: number;
}

/** A file that is kept whole. */
export interface FileRecord {
  readonly id: number;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
}

/** Where in a text somebody is named. */
export interface StoredMention {
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

/** One row of `comment`. Times are UTC milliseconds. */
export interface CommentRecord {
  readonly id: number;
  readonly process: number;
  readonly author: number;
  readonly at: number;
  /** Also of one that was withdrawn, for whoever takes that back. */
  readonly text: string;
  readonly mentions: readonly StoredMention[];
  readonly edited: number | null;
  readonly withdrawn: number | null;
  readonly withdrawnBy: number | null;
  /** Whom it asks. */
  readonly asked: number | null;
  /** The comment that answers it. */
  readonly answer: number | null;
  /** The question that it answers. */
  readonly answers: number | null;
}

/** One row of `attachment`, with what is known of its file. Times are UTC milliseconds. */
export interface AttachmentRecord {
  readonly id: number;
  readonly process: number;
  readonly author: number;
  readonly at: number;
  readonly name: string;
  /** Null of a note. */
  readonly file: number | null;
  readonly type: string | null;
  readonly hash: string | null;
  readonly size: number | null;
  readonly note: string | null;
  readonly removed: number | null;
  readonly removedBy: number | null;
}

/** One row of `notification`. Times are UTC milliseconds. */
export interface NotificationRecord {
  readonly id: number;
  readonly person: number;
  readonly kind: NotificationKind;
  readonly at: number;
  readonly flow: string;
  readonly process: number;
  readonly task: number | null;
  readonly comment: number | null;
  readonly author: number | null;
  /** The audit entry of the command that told it. */
  readonly entry: number | null;
  readonly read: number | null;
}

/** A queued job. `leasedUntil` is null while nobody works on it. Times are UTC milliseconds. */
export interface JobRecord {
  readonly task: number;
  readonly runAt: number;
  /** Failed runs so far. */
  readonly failures: number;
  readonly leasedUntil: number | null;
}

/** While it lasts, no job is begun. */
export interface JobPause {
  /** UTC milliseconds. */
  readonly since: number;
  readonly person: number | null;
}

/** One command as the audit trail keeps it. */
export interface AuditRecord {
  readonly id: number;
  readonly at: number;
  readonly actor: number | null;
  readonly command: string;
  /** JSON; what happened, step by step. */
  readonly content: string;
  /** SHA-256 over the entry before and this one. */
  readonly hash: Buffer;
}
