import type { Decision, ProcessOutcome } from "./decision.ts";
import type { KeyFigure } from "./key-figure.ts";
import type { Person } from "./person.ts";
import type { ProcessStatus } from "./status.ts";

/**
 * Why somebody is told. `request-*`: about a process that they started. `assigned`: somebody, or the flow, gave them a task.
 * `withdrawn`: what waited for them was withdrawn by who had asked for it. `commented`: somebody commented on their request.
 */
export const notificationKinds = [
  "request-decided",
  "request-sent-back",
  "request-waits",
  "mentioned",
  "asked",
  "answered",
  "commented",
  "reminded",
  "assigned",
  "withdrawn",
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** What a notification asks of its person: to do something, to know how a request of theirs stands, or nothing. */
export type NotificationGroup = "action" | "requests" | "rest";

export const groupOfKind: Readonly<Record<NotificationKind, NotificationGroup>> = {
  "request-decided": "requests",
  "request-sent-back": "action",
  "request-waits": "action",
  mentioned: "action",
  asked: "action",
  answered: "rest",
  commented: "rest",
  reminded: "action",
  assigned: "action",
  withdrawn: "rest",
};

/** One thing that somebody is told. Times are UTC milliseconds. */
export interface Notification {
  readonly id: number;
  readonly kind: NotificationKind;
  readonly group: NotificationGroup;
  readonly at: number;
  /** When it was read; null: not yet. */
  readonly read: number | null;
  /** Who did what it tells of; null: Intray itself, or code. */
  readonly by: Person | null;
  readonly processId: number;
  readonly flowTitle: string;
  /** What the process is called, and the value it is compared by. */
  readonly title: string;
  readonly keyFigure: KeyFigure | null;
  readonly subject: string;
  readonly processStatus: ProcessStatus;
  /** The task that it is about, with its title, and when it is due. */
  readonly task: { readonly id: number; readonly title: string; readonly due: number | null } | null;
  /** What was decided, if it tells of that. */
  readonly decision: Decision | null;
  /** How the process ended; null: it runs, or nobody said. */
  readonly outcome: ProcessOutcome | null;
  readonly commentId: number | null;
  /** What the comment says. */
  readonly text: string | null;
}

/** How many notifications nobody has read yet, counted up to 1,000. */
export interface UnreadCounts {
  readonly count: number;
  readonly more: boolean;
  readonly groups: Readonly<Record<NotificationGroup, number>>;
}

/** What happened while somebody was away. */
export interface AwaySummary {
  /** From when on, in UTC milliseconds; null: they were never here before. */
  readonly since: number | null;
  readonly groups: readonly {
    readonly group: NotificationGroup;
    readonly count: number;
    /** Unread ones that came since, the newest first, up to 20. */
    readonly notifications: readonly Notification[];
  }[];
}

export interface NotificationQuery {
  /** Keyset paging: the `next` of the page before. */
  readonly after?: number;
  /** 1 to 200 rows; 50 unless told. */
  readonly limit?: number;
  readonly unread?: boolean;
}
