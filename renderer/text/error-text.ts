import type { IpcError } from "../../contract/result.ts";
import { IntrayError } from "../api/intray-error.ts";
import type { TextKey } from "./en.ts";
import type { Translate } from "./translate.ts";

/** A sentence for each way a call can fail. */
export const errorTexts = {
  "flow.invalid": "error.flow.invalid",
  "flow.unknown": "error.flow.unknown",
  "node.unknown": "error.node.unknown",
  "node.failed": "error.node.failed",
  "node.loops": "error.node.loops",
  "process.unknown": "error.process.unknown",
  "process.not-running": "error.process.not-running",
  "task.unknown": "error.task.unknown",
  "task.wrong-status": "error.task.wrong-status",
  "task.not-assignable": "error.task.not-assignable",
  "task.not-yours": "error.task.not-yours",
  "process.not-cancellable": "error.process.not-cancellable",
  "command.not-undoable": "error.command.not-undoable",
  "task.has-successors": "error.task.has-successors",
  "join.multiple-tokens": "error.join.multiple-tokens",
  "join.open": "error.join.open",
  "children.cancelled": "error.children.cancelled",
  "migration.impossible": "error.migration.impossible",
  "migration.same-version": "error.migration.same-version",
  "migration.reason-required": "error.migration.reason-required",
  "person.unknown": "error.person.unknown",
  "person.exists": "error.person.exists",
  "group.unknown": "error.group.unknown",
  "group.exists": "error.group.exists",
  "permission.denied": "error.permission.denied",
  "backup.unknown": "error.backup.unknown",
  "person.is-oneself": "error.person.is-oneself",
  "person.has-tasks": "error.person.has-tasks",
  "name.unfit": "error.name.unfit",
  "group.in-use": "error.group.in-use",
  "permission.unknown": "error.permission.unknown",
  "password.unfit": "error.password.unfit",
  "password.wrong": "error.password.wrong",
  "sign-in.failed": "error.sign-in.failed",
  "sign-in.slowed": "error.sign-in.slowed",
  "sign-in.locked": "error.sign-in.locked",
  "administrator.exists": "error.administrator.exists",
  "values.invalid": "error.values.invalid",
  "values.conflict": "error.values.conflict",
  "artifact.invalid": "error.artifact.invalid",
  "artifact.unknown": "error.artifact.unknown",
  "file.unknown": "error.file.unknown",
  "file.too-large": "error.file.too-large",
  "file.too-many": "error.file.too-many",
  "file.not-openable": "error.file.not-openable",
  "too-many": "error.too-many",
  forbidden: "error.forbidden",
  "file.incomplete": "error.file.incomplete",
  "storage.newer": "error.storage.newer",
  "storage.foreign": "error.storage.foreign",
  "storage.damaged": "error.storage.damaged",
  "storage.unavailable": "error.storage.unavailable",
  "signed-out": "error.signed-out",
  locked: "error.locked",
  "bad-input": "error.bad-input",
  "unknown-channel": "error.unknown-channel",
  "shutting-down": "error.shutting-down",
  internal: "error.internal",
} as const satisfies Record<IpcError["code"], TextKey>;

/** What to tell a person about an error; with the id to look for in the log, if there is one. */
export function errorText(error: unknown, t: Translate): string {
  if (!(error instanceof IntrayError)) return t("error.internal");
  const sentence = t(errorTexts[error.code]);
  const id = error.details.errorId;
  return id === undefined ? sentence : `${sentence} (${t("error.number", { id })})`;
}
