import type { Attachment } from "./attachment.ts";
import type { Comment } from "./comment.ts";
import type { ProcessOutcome, TaskDecision } from "./decision.ts";
import type { FormDraft } from "./draft.ts";
import type { DetailField, FormDescription, FormOffer, FormPart, Widget } from "./form.ts";
import type { HistoryEntry } from "./history-entry.ts";
import type { KeyFigure } from "./key-figure.ts";
import type { Person } from "./person.ts";
import type { ProcessStatus } from "./status.ts";
import type { TaskRow } from "./task.ts";

/** A way to start a flow that the person may use. */
export interface Startable {
  readonly flowId: string;
  readonly node: string;
  readonly flowTitle: string;
  readonly title: string;
  readonly description: string;
  /** Whether a file can be dropped on it to begin with. */
  readonly takesFile: boolean;
  /** When the person who looks last typed into its form, in UTC milliseconds; null: nothing waits to be sent. */
  readonly drafted: number | null;
}

/** A flow, as far as lists filter by it. */
export interface FlowSummary {
  readonly id: string;
  readonly title: string;
  /** The nodes at which people have something to do. */
  readonly nodes: readonly { readonly name: string; readonly title: string }[];
  readonly columns: readonly Column[];
}

/** A field that the flow's author marked as a column. */
export interface Column {
  readonly part: Exclude<FormPart, "task">;
  readonly name: string;
  readonly title: string;
  readonly widget: Widget;
}

/** A start node opened: what the start menu said, and the form to fill. */
export interface StartForm extends Startable {
  readonly form: FormDescription;
  /** What the person who looks has typed so far. */
  readonly draft: FormDraft | null;
  /** What may be filled in for the person who looks. */
  readonly offers: readonly FormOffer[];
}

/** A process as a row. Times are UTC milliseconds. */
/** How many processes there are; more than `count` where `more` is true. */
export interface ProcessCount {
  readonly count: number;
  readonly more: boolean;
}

export interface ProcessRow {
  readonly id: number;
  readonly flowId: string;
  readonly flowTitle: string;
  readonly flowVersion: number;
  /** What it is about, in a few words of its flow's author; who stands elsewhere. */
  readonly title: string;
  readonly keyFigure: KeyFigure | null;
  readonly subject: string;
  readonly status: ProcessStatus;
  readonly created: number;
  readonly finished: number | null;
  /** How it ended; null: it runs or was canceled, or nobody said. */
  readonly outcome: ProcessOutcome | null;
  readonly startedBy: Person | null;
  /** What it is about, in the fields that the flow's author marked as columns. */
  readonly columns: readonly DetailField[];
}

/** A business record as shown on the process page. */
export interface ArtifactDetail {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly label: string;
  /** Counts from 1; each change adds one. */
  readonly revision: number;
  readonly fields: readonly DetailField[];
}

/** A process opened: everything on its page. */
export interface ProcessDetail extends ProcessRow {
  /** Whether the person manages the flow. */
  readonly manages: boolean;
  readonly data: readonly DetailField[];
  readonly artifact: ArtifactDetail | null;
  readonly seed: ArtifactDetail | null;
  /** What was decided in it, newest first. */
  readonly decisions: readonly TaskDecision[];
  /** All tasks, oldest first. */
  readonly tasks: readonly TaskRow[];
  /** What people said about it, oldest first. */
  readonly comments: readonly Comment[];
  /** What people attached to it, oldest first. */
  readonly attachments: readonly Attachment[];
  /** Everything that happened, oldest first. */
  readonly timeline: readonly HistoryEntry[];
}
