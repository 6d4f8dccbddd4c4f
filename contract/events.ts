import type { JobProgress } from "../engine/contract/index.ts";
import type { ExportProgress } from "./export.ts";
import type { EffectivePreferences } from "./preferences.ts";
import type { Session } from "./session.ts";
import type { EffectiveSettings } from "./settings.ts";
import type { UpdateState } from "./update-state.ts";

/** Every event main may send to a window. */
export const eventNames = [
  "changed",
  "progress",
  "session",
  "preferences",
  "settings",
  "menu",
  "export",
  "update",
  "link",
  "opened",
] as const;

export type EventName = (typeof eventNames)[number];

/** What main tells windows unasked. */
export interface Events extends Record<EventName, unknown> {
  /** These rows changed: whatever shows them, or counts or lists tasks, is stale. */
  changed: { readonly processIds: readonly number[]; readonly taskIds: readonly number[] };
  /** How far a running job is, in a process that the person may view. */
  progress: JobProgress;
  session: Session;
  /** How the window looks and listens from now on; comes before the session to which it belongs. */
  preferences: EffectivePreferences;
  settings: EffectiveSettings;
  /** Somebody chose this in the menu. */
  menu: MenuCommand;
  export: ExportProgress;
  update: UpdateState;
  /** There is somewhere to go: `link.consume` says where. */
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
