import type { IpcErrorCode } from "../contract/result.ts";

/** Why a call is refused before the engine is asked. */
export class IpcRefusal extends Error {
  override readonly name = "IpcRefusal";
  readonly code: IpcErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: IpcErrorCode, message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}
