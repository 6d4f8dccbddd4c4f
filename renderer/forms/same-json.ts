import type { Json, JsonObject } from "../../engine/contract/index.ts";

/** Whether two values say the same; null and absent do. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  const [left, right] = [one ?? null, other ?? null];
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [before, after] = [left as JsonObject, right as JsonObject];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every((name) => sameJson(before[name], after[name]));
}
