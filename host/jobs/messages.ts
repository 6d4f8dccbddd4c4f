import type { FileRef, JobInput, NewFile } from "../../engine/index.ts";

/** What main tells a process that runs bodies. */
export type ToWorker =
  | {
      readonly kind: "run";
      readonly flow: string;
      readonly node: string;
      readonly input: JobInput;
      readonly idempotencyKey: string;
    }
  | { readonly kind: "stop"; readonly why: string }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "refusal"; readonly id: number; readonly error: Thrown };

/** What a body asks for, on its way to main. */
export type WorkerRequest =
  | { readonly what: "read"; readonly file: FileRef }
  | { readonly what: "write"; readonly file: NewFile; readonly bytes: Uint8Array }
  | { readonly what: "folder" };

/** What such a process tells main. One body at a time, so that no message has to say whose it is. */
export type FromWorker =
  | { readonly kind: "alive" }
  | { readonly kind: "progress"; readonly fraction: number | null; readonly note: string | null }
  | { readonly kind: "log"; readonly lines: readonly string[] }
  | { readonly kind: "request"; readonly id: number; readonly request: WorkerRequest }
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "failed"; readonly error: Thrown };

/** The code of what ended the body's process together with the body. */
export const crashed = "job.crashed";

/** What is left of an error on its way between processes. */
export interface Thrown {
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

/** Authors throw odd things: null, a revoked proxy, an error whose getters throw. Words come out of all of them. */
export function toThrown(error: unknown): Thrown {
  try {
    if (!(error instanceof Error)) return { message: String(error) };
    const { message, stack, code } = error as { message: unknown; stack?: unknown; code?: unknown };
    return {
      message: String(message),
      ...(typeof code === "string" ? { code } : {}),
      ...(typeof stack === "string" ? { stack } : {}),
    };
  } catch {
    return { message: "It failed and could not say why." };
  }
}

/** The error again, on the other side. */
export function fromThrown({ message, code, stack }: Thrown): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return code === undefined ? error : Object.assign(error, { code });
}
