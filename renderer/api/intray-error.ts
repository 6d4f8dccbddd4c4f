import type { IpcError } from "../../contract/result.ts";

/** A refusal of main, with its code and details. */
export class IntrayError extends Error {
  readonly code: IpcError["code"];
  readonly details: IpcError["details"];
  /** When it came, in milliseconds since the page began. */
  readonly at = performance.now();

  constructor(error: IpcError) {
    super(error.message);
    this.name = "IntrayError";
    this.code = error.code;
    this.details = error.details;
  }
}
