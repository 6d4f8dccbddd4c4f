import type { IpcError } from "../../contract/result.ts";
import { IntrayError } from "../api/intray-error.ts";
import type { TextKey } from "./en.ts";
import type { Translate } from "./translate.ts";

/** What to tell a person about an error; with the id to look for in the log, if there is one. */
export function errorText(error: unknown, t: Translate): string {
  if (!(error instanceof IntrayError)) return t("error.internal");
  const sentence = t(errorKey(error.code));
  const id = error.details.errorId;
  return id === undefined ? sentence : `${sentence} (${t("error.number", { id })})`;
}

/** Each way a call can fail has a sentence: a code without one doesn't compile. */
function errorKey(code: IpcError["code"]) {
  return `error.${code}` as const satisfies TextKey;
}
