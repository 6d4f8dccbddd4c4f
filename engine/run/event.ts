import type { JobProgress, NotificationKind } from "../contract/index.ts";

/** What listeners hear, each once, after the command is committed. */
export interface EngineEvents {
  "task.started": TaskEvent;
  "task.finished": TaskEvent;
  "task.failed": TaskEvent;
  "flow.started": ProcessEvent;
  "flow.finished": ProcessEvent;
  /** How far a running job is, as its body says; not kept. */
  "job.progress": JobProgress;
  /** Somebody is told something; its words are theirs to read. */
  "person.notified": PersonNotified;
  /** A person has read what they were told, or looked at a task. */
  "person.read": { readonly personId: number };
  /** A person chose something for themselves. */
  preferences: { readonly personId: number };
  /** All rows that one command touched; sent after its other events. */
  changed: { readonly processIds: readonly number[]; readonly taskIds: readonly number[] };
}

export interface PersonNotified {
  readonly personId: number;
  readonly notificationId: number;
  readonly kind: NotificationKind;
  readonly processId: number;
}

export interface ProcessEvent {
  readonly processId: number;
  readonly flowId: string;
}

export interface TaskEvent extends ProcessEvent {
  readonly taskId: number;
  readonly node: string;
}

export type EventName = keyof EngineEvents;

/** One event with its name, as commands collect them. */
export type EngineEvent = {
  [Name in EventName]: { readonly name: Name; readonly payload: EngineEvents[Name] };
}[EventName];
