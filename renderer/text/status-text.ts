import type { TaskListName, ProcessStatus, Refusal, TaskPriority, TaskStatus } from "../../engine/contract/index.ts";

export const taskStatusTexts = {
  NEW: "status.task.NEW",
  ASSIGNED: "status.task.ASSIGNED",
  SCHEDULED: "status.task.SCHEDULED",
  STARTED: "status.task.STARTED",
  DONE: "status.task.DONE",
  CANCELED: "status.task.CANCELED",
  ERROR: "status.task.ERROR",
  REVIVED: "status.task.REVIVED",
} as const satisfies Record<TaskStatus, string>;

export const processStatusTexts = {
  NEW: "status.process.NEW",
  DONE: "status.process.DONE",
  CANCELED: "status.process.CANCELED",
} as const satisfies Record<ProcessStatus, string>;

/** Why an action is not offered. */
export const refusalTexts = {
  "not-permitted": "refusal.not-permitted",
  "not-the-owner": "refusal.not-the-owner",
  "not-a-manager": "refusal.not-a-manager",
  "has-successors": "refusal.has-successors",
  "owned-by-someone-else": "refusal.owned-by-someone-else",
  restricted: "refusal.restricted",
  "wrong-status": "refusal.wrong-status",
  "process-not-running": "refusal.process-not-running",
} as const satisfies Record<Refusal, string>;

export const priorityTexts = {
  "-1": "priority.low",
  "0": "priority.normal",
  "1": "priority.high",
  "2": "priority.urgent",
} as const satisfies Record<TaskPriority, string>;

export const taskListTexts = {
  inbox: { title: "nav.inbox" },
  queue: { title: "nav.queue" },
  archive: { title: "nav.archive" },
} as const satisfies Record<TaskListName, Record<string, string>>;
