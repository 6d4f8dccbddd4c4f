import type { FlowErrorCode } from "../contract/index.ts";

/** What the engine throws on purpose: `code` from a closed list, `details` saying which thing in which state. */
export class FlowError extends Error {
  override readonly name = "FlowError";
  readonly code: FlowErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: FlowErrorCode, message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = Object.freeze(details);
  }
}
