/** Where a process stands. `DONE` goes back to `NEW` only through undoing an End. */
export type ProcessStatus = "NEW" | "DONE" | "CANCELED";

/** Where a task stands; the same literals in the database, the code and the contract. */
export type TaskStatus = "NEW" | "ASSIGNED" | "SCHEDULED" | "STARTED" | "DONE" | "CANCELED" | "ERROR" | "REVIVED";

/** What a task is, for lists and diagrams: stored with the task, so that it outlives the flow's code. */
export type TaskKind =
  | "START"
  | "HUMAN_START"
  | "HUMAN"
  | "FUNCTION"
  | "JOB"
  | "TIMER"
  | "EXCLUSIVE_GATEWAY"
  | "SWITCH"
  | "PARALLEL_GATEWAY"
  | "JOIN"
  | "SUBPROCESS"
  | "EVENT"
  | "CONDITION"
  | "END"
  | "OBSOLETE";
