import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../contract/index.ts";
import type { StepChange } from "./audit-step.ts";

/** The fields that differ, in the order of `after`, then those that are gone. */
export function changesBetween(before: JsonObject, after: JsonObject): readonly StepChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }));
}
