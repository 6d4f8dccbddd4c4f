import { z } from "zod";
import type {
  Done,
  FlowErrorCode,
  FlowSummary,
  FormIssue,
  JobProgress,
  Language,
  Page,
  Person,
  PlaceCount,
  PlaceCounts,
  ProcessRow,
  Standing,
  StartForm,
  Startable,
  TaskDetail,
  TaskRow,
} from "../engine/contract/index.ts";
import type { LinkTarget } from "./link.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { Feature } from "./features.ts";
import type { UpdateState } from "./update-state.ts";
import { backupInputs, type BackupOutputs } from "./backup.ts";
import type { ChannelName, EventName } from "./channels.ts";
import { backgroundInputs, type BackgroundOutputs } from "./background.ts";
import { formInputs, type FormOutputs, values } from "./form.ts";
import { recordInputs, type RecordOutputs } from "./record.ts";
import { historyInputs, type HistoryOutputs } from "./history.ts";
import {
  id,
  lockChoices,
  moment,
  name,
  page,
  place,
  processFilter,
  processSort,
  taskFilter,
  taskSort,
} from "./inputs.ts";
import { updateInputs, type UpdateOutputs } from "./update.ts";
import { type CaseProgress, pictureInputs, type PictureOutputs } from "./picture.ts";
import { officeInputs, type OfficeOutputs, password, typedName } from "./office.ts";

const task = z.strictObject({ taskId: id });
const nothing = z.undefined();

/** Largest text one field may carry over a channel, in UTF-16 units; schemas of flows are stricter. */
const longestText = 1_000_000;
const scalar = z.union([z.string().max(longestText), z.number(), z.boolean(), z.null()]);

/** What a window may ask for, by channel: the shape of the question. Strict: an unknown key is refused. */
export const inputs = {
  ...officeInputs,
  ...pictureInputs,
  ...formInputs,
  ...historyInputs,
  ...recordInputs,
  ...backupInputs,
  ...backgroundInputs,
  ...updateInputs,
  "app.info": nothing,
  "app.licenses": nothing,
  "link.take": nothing,
  "opened.list": nothing,
  "opened.putAway": nothing,
  "opened.read": z.strictObject({ openedId: id, from: z.int().min(0) }),
  "session.people": nothing,
  "session.current": nothing,
  "session.signIn": z.strictObject({ name: typedName, password }),
  "session.signOut": nothing,
  "session.lock": nothing,
  "session.unlock": z.strictObject({ password }),
  "session.changePassword": z.strictObject({ present: password, next: password }),
  "settings.get": nothing,
  "settings.set": z.strictObject({
    language: z.enum(["system", "en", "de"]).optional(),
    colorScheme: z.enum(["system", "light", "dark"]).optional(),
    density: z.enum(["comfortable", "compact"]).optional(),
    lockAfterMinutes: z.literal(lockChoices).nullable().optional(),
  }),
  "places.count": nothing,
  "task.list": z.strictObject({ ...page, place, filter: taskFilter.optional(), sort: taskSort.optional() }),
  "task.count": z.strictObject({ place, filter: taskFilter.optional() }),
  "task.get": task,
  "task.candidates": task,
  "task.assign": task,
  "task.unassign": task,
  "task.reassign": z.strictObject({ taskId: id, personId: id }),
  "task.setDue": z.strictObject({ taskId: id, due: moment.nullable() }),
  "task.setPriority": z.strictObject({ taskId: id, priority: z.literal([-1, 0, 1, 2]) }),
  "task.complete": z.strictObject({ taskId: id, values, base: values.optional() }),
  "task.cancel": task,
  "task.undo": task,
  "task.revive": task,
  "task.retry": task,
  "action.takeBack": z.strictObject({ entry: id }),
  "start.list": nothing,
  "start.form": z.strictObject({ flowId: name, node: name }),
  "process.start": z.strictObject({ flowId: name, node: name, values }),
  "process.list": z.strictObject({ ...page, filter: processFilter.optional(), sort: processSort.optional() }),
  "process.count": z.strictObject({ filter: processFilter.optional() }),
  "process.cancel": z.strictObject({ processId: id }),
  "flow.list": nothing,
  "search.find": z.strictObject({ text: z.string().min(1).max(200) }),
  "log.report": z.strictObject({
    message: z.string().max(2_000),
    stack: z.string().max(10_000).optional(),
    details: z.record(z.string().max(100), scalar).optional(),
  }),
} satisfies Record<ChannelName, z.ZodType>;

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  /** What the machine's policy takes away from everybody: main refuses it. */
  readonly forbidden: readonly Feature[];
}

/** What a person chose for this machine. `system` follows the operating system. */
export interface Settings {
  readonly language: "system" | Language;
  readonly colorScheme: "system" | "light" | "dark";
  /** How much room the rows of lists take. */
  readonly density: "comfortable" | "compact";
  /** After how many minutes without a touch the window locks; null: never. */
  readonly lockAfterMinutes: (typeof lockChoices)[number] | null;
}

/** Settings together with what `system` means here now. */
export interface EffectiveSettings extends Settings {
  readonly effectiveLanguage: Language;
  /** BCP 47 tag for dates and numbers, e.g. `de-AT`. */
  readonly locale: string;
  /** The longest that the machine's policy lets a window stay open; null: as long as one likes. */
  readonly lockAtMost: Settings["lockAfterMinutes"];
}

/** Who uses the window; null before someone has signed in. */
export type Session = (Standing & { readonly person: Person; readonly locked: boolean }) | null;

/** The answers, by channel. */
export interface Outputs
  extends OfficeOutputs,
    FormOutputs,
    HistoryOutputs,
    PictureOutputs,
    RecordOutputs,
    BackupOutputs,
    BackgroundOutputs,
    UpdateOutputs,
    Record<
      Exclude<
        ChannelName,
        | keyof OfficeOutputs
        | keyof FormOutputs
        | keyof HistoryOutputs
        | keyof PictureOutputs
        | keyof RecordOutputs
        | keyof BackgroundOutputs
        | keyof BackupOutputs
        | keyof UpdateOutputs
      >,
      unknown
    > {
  "app.info": AppInfo;
  /** Whose work is in Intray, with their licences, as plain text. */
  "app.licenses": string;
  /** Where an `intray://` address leads; null when there is none. It is told once. */
  "link.take": LinkTarget | null;
  /** The files that Intray was opened with and that nobody has dealt with. */
  "opened.list": readonly OpenedFile[];
  "opened.putAway": null;
  /** 256 KiB at most; empty behind the end. */
  "opened.read": Uint8Array;
  "session.people": readonly Person[];
  "session.current": Session;
  "session.signIn": Session;
  "session.signOut": Session;
  "session.lock": Session;
  "session.unlock": Session;
  "session.changePassword": null;
  "settings.get": EffectiveSettings;
  "settings.set": EffectiveSettings;
  "places.count": PlaceCounts;
  "task.list": Page<TaskRow>;
  "task.get": TaskDetail;
  "task.count": PlaceCount;
  "task.candidates": readonly Person[];
  "task.assign": Done;
  "task.unassign": Done;
  "task.reassign": Done;
  "task.setDue": Done;
  "task.setPriority": Done;
  /** `awaits`: the task of a job that wants to be waited for. */
  "task.complete": { readonly processId: number; readonly awaits: number | null } & Done;
  "task.cancel": Done;
  "task.undo": Done;
  "task.revive": { readonly taskId: number };
  "task.retry": { readonly taskId: number };
  "action.takeBack": Done;
  "start.list": readonly Startable[];
  "start.form": StartForm;
  "process.start": { readonly processId: number } & Done;
  "process.list": Page<ProcessRow>;
  "process.count": number;
  "process.cancel": null;
  "flow.list": readonly FlowSummary[];
  /** The newest of each that have all the words. */
  "search.find": { readonly tasks: readonly TaskRow[]; readonly processes: readonly ProcessRow[] };
  "log.report": null;
}

/** What main tells windows unasked. */
export interface Events extends Record<EventName, unknown> {
  /** These rows changed: whatever shows them, or counts or lists tasks, is stale. */
  changed: { readonly processIds: readonly number[]; readonly taskIds: readonly number[] };
  /** How far a running job is, in a process that the person may view. */
  progress: JobProgress;
  session: Session;
  settings: EffectiveSettings;
  /** Somebody chose this in the menu. */
  menu: MenuCommand;
  case: CaseProgress;
  update: UpdateState;
  /** There is somewhere to go: `link.take` says where. */
  link: null;
  /** Intray was opened with files: `opened.list` says which. */
  opened: null;
}

/** What the menu leaves to the window. */
export type MenuCommand =
  | "inbox"
  | "queue"
  | "archive"
  | "processes"
  | "start"
  | "settings"
  | "print"
  | "palette"
  | "search"
  | "undo"
  | "keys"
  | "verify";

export type Input<Channel extends ChannelName> = z.input<(typeof inputs)[Channel]>;
export type Output<Channel extends ChannelName> = Outputs[Channel];

/** Errors that arise before the engine is asked. */
export type IpcErrorCode =
  | "signed-out"
  | "locked"
  | "bad-input"
  | "unknown-channel"
  | "shutting-down"
  | "file.not-openable"
  | "backup.unknown"
  | "too-many"
  | "forbidden"
  | "internal";

export interface IpcError {
  readonly code: FlowErrorCode | IpcErrorCode;
  /** For the log; people see the renderer's own words for the code. */
  readonly message: string;
  readonly details: {
    /** With `values.invalid`: what is wrong, by field. */
    readonly issues?: readonly FormIssue[];
    /** With `internal`: the id under which main logged it. */
    readonly errorId?: string;
    readonly [key: string]: unknown;
  };
}

/** Every answer of every channel: an error thrown in main would lose its code on the way. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: IpcError };

/** What the preload puts on `window.intray`. */
export interface IntrayBridge {
  invoke<Channel extends ChannelName>(channel: Channel, input: Input<Channel>): Promise<Result<Output<Channel>>>;
  /** Returns a function that stops listening. */
  on<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): () => void;
}
