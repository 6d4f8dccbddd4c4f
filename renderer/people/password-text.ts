import { IntrayError } from "../api/intray-error.ts";
import { errorText } from "../text/error-text.ts";
import type { Translate } from "../text/translate.ts";

/** Until when nobody may try again, in milliseconds since the page began; null when they may now. */
export function waitsUntil(error: unknown): number | null {
  if (!(error instanceof IntrayError) || error.code !== "sign-in.slowed") return null;
  const { waitMs } = error.details;
  return typeof waitMs === "number" ? error.at + waitMs : null;
}

/** What to tell somebody whose name is known about a password that was refused. */
export function passwordProblem(error: unknown, t: Translate): string {
  if (error instanceof IntrayError && error.code === "sign-in.failed") return t("session.wrong");
  return errorText(error, t);
}
