import type { TaskError } from "../../engine/contract/index.ts";
import { failuresEn } from "./catalogues/failures.ts";
import type { Translate } from "./translate.ts";

type FailureKey = keyof typeof failuresEn;

/** Why a task failed: in the person's language what the engine knows, in its author's words all else. */
export function failureText({ title, code }: TaskError, t: Translate): string {
  const key = `failure.${code ?? ""}`;
  return isKnown(key) ? t(key) : title;
}

function isKnown(key: string): key is FailureKey {
  return Object.hasOwn(failuresEn, key);
}
