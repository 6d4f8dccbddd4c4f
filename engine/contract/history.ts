import type { TaskDecision } from "./decision.ts";
import type { DetailField } from "./form.ts";
import type { HistoryEntry } from "./history-entry.ts";
import type { Person } from "./person.ts";
import type { FieldChange } from "./field-change.ts";
import type { ArtifactDetail, ProcessRow } from "./process.ts";
import type { ProcessStatus, TaskStatus } from "./status.ts";
import type { TaskAction, TaskRow } from "./task.ts";

/** A task that is open, with what the person who looks can do with it. */
export interface OpenTask extends TaskRow {
  readonly actions: readonly TaskAction[];
}

/** What can be done with a process as a whole; with why not, if not. */
export interface ProcessAction {
  /** `migrate`: to its flow's present version, when that isn't the process's own. */
  readonly action: "cancel" | "migrate";
  readonly refusal?: "not-a-manager" | "process-not-running";
}

/** The top of a process's page: as much as one looks at, however long its history is. */
export interface ProcessOverview extends ProcessRow {
  readonly manages: boolean;
  /** Whether the person who looks may attach papers and notes: they take part, or manage the flow. */
  readonly mayAttach: boolean;
  readonly data: readonly DetailField[];
  readonly artifact: ArtifactDetail | null;
  readonly seed: ArtifactDetail | null;
  /** What was decided in it, the newest 50 decisions, newest first. */
  readonly decisions: readonly TaskDecision[];
  /** How many tasks there are and were. */
  readonly taskCount: number;
  /** How many tasks are open; `openTasks` has the newest 50 of them. */
  readonly openCount: number;
  readonly openTasks: readonly OpenTask[];
  /** The process that started this one, if the person may see it. */
  readonly parent: ProcessRow | null;
  /** The newest 50 processes that this one started and the person may see. */
  readonly children: readonly ProcessRow[];
  readonly actions: readonly ProcessAction[];
}

/**
 * What events are about: begin and end, work done, values, failures, what was canceled or taken back, and what people said
 * or attached.
 */
export type HistoryKind = "course" | "work" | "change" | "problem" | "correction" | "talk";

/** Which lines of a history; absent parts don't limit. */
export interface HistoryFilter {
  /** Who did it, or for whom it was done. */
  readonly person?: number;
  readonly kind?: HistoryKind;
  /** The name of a field that changed. */
  readonly field?: string;
}

export interface HistoryQuery {
  readonly filter?: HistoryFilter;
  readonly newestFirst?: boolean;
  /** The `next` of the page before. */
  readonly after?: number;
  /** 1 to 500 lines; 200 unless told. */
  readonly limit?: number;
}

export interface HistoryPage {
  readonly lines: readonly HistoryEntry[];
  /** Absent on the last page. */
  readonly next?: number;
  /** How many lines pass the filter. */
  readonly matched: number;
}

/** What a history has, for filters, the slider, and how far it can be trusted. */
export interface HistorySummary {
  readonly commands: number;
  readonly lines: number;
  readonly people: readonly Person[];
  readonly kinds: readonly HistoryKind[];
  readonly fields: readonly { readonly name: string; readonly title: string }[];
  /** The first of the process's audit entries that doesn't fit the chain; null: all of them do. */
  readonly brokenEntry: number | null;
}

/** What was different at two moments, field by field. */
export interface SnapshotComparison {
  readonly from: { readonly position: number; readonly at: number | null };
  readonly to: { readonly position: number; readonly at: number | null };
  readonly status: { readonly before: ProcessStatus | null; readonly after: ProcessStatus | null } | null;
  readonly data: readonly FieldChange[];
  readonly artifact: readonly FieldChange[];
  /** Tasks whose status or owner differ, the newest 200. */
  readonly tasks: readonly {
    readonly id: number;
    readonly title: string;
    readonly before: { readonly status: TaskStatus; readonly owner: Person | null } | null;
    readonly after: { readonly status: TaskStatus; readonly owner: Person | null } | null;
  }[];
}
