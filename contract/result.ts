import type { FlowErrorCode, FormIssue } from "../engine/contract/index.ts";

/** Errors that arise before the engine is asked. */
export type IpcErrorCode =
  | "signed-out"
  | "locked"
  | "password.temporary"
  | "settings.administrators-only"
  | "bad-input"
  | "too-large"
  | "busy"
  | "unknown-channel"
  | "shutting-down"
  | "file.not-openable"
  | "backup.unknown"
  | "too-many"
  | "forbidden"
  | "disk.full"
  | "disk.denied"
  | "disk.read-only"
  | "disk.busy"
  | "disk.gone"
  | "disk.name-unfit"
  | "disk.failed"
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
