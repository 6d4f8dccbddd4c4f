/**
 * Every code that a failed task can bear and `onError` can catch: of the engine, and of what runs jobs. Authors add their
 * own, by throwing errors that have a `code`.
 */
export type CatchableCode =
  | Extract<
      FlowErrorCode,
      | "children-cancelled"
      | "node.failed"
      | "node.loops"
      | "node.unknown"
      | "flow.invalid"
      | "flow.unknown"
      | "join.multiple-tokens"
      | "process.not-cancellable"
      | "task.wrong-status"
      | "person.unknown"
      | "values.invalid"
      | "artifact.invalid"
      | "artifact.unknown"
      | "file.unknown"
      | "file.too-large"
      | "quota.exceeded"
    >
  | JobErrorCode;

/** What ends a job's body from outside. */
export type JobErrorCode = "job.timed-out" | "job.crashed" | "job.hung" | "job.out-of-memory";

/** Every error the engine throws on purpose. `details` says which thing, in which state. */
export type FlowErrorCode =
  | "flow.invalid"
  | "flow.unknown"
  | "node.unknown"
  | "node.failed"
  | "node.loops"
  | "process.unknown"
  | "process.not-running"
  | "process.not-cancellable"
  | "task.unknown"
  | "task.wrong-status"
  | "task.not-assignable"
  | "task.not-yours"
  | "task.has-successors"
  | "command.not-undoable"
  | "join.multiple-tokens"
  | "join.open"
  | "children-cancelled"
  | "migration.impossible"
  | "migration.same-version"
  | "migration.reason-required"
  | "person.unknown"
  | "person.exists"
  | "person.is-oneself"
  | "person.has-tasks"
  | "name.unfit"
  | "group.unknown"
  | "group.exists"
  | "group.in-use"
  | "permission.denied"
  | "permission.unknown"
  | "password.unfit"
  | "password.wrong"
  | "sign-in.failed"
  | "sign-in.slowed"
  | "sign-in.locked"
  | "administrator.exists"
  | "values.invalid"
  | "values.conflict"
  | "artifact.invalid"
  | "artifact.unknown"
  | "file.unknown"
  | "file.too-large"
  | "file.too-many"
  | "file.incomplete"
  | "quota.exceeded"
  | "storage.newer"
  | "storage.foreign"
  | "storage.damaged"
  | "storage.altered"
  | "storage.empty"
  | "storage.other-office"
  | "storage.unavailable";
