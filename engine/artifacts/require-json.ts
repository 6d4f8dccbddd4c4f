import { FlowError } from "../base/flow-error.ts";
import type { FlowErrorCode } from "../contract/index.ts";

/** Deeper than any form; a limit, because recursion has one anyway. */
const deepest = 64;

/**
 * Throws `code` unless `value` survives being stored and read again unchanged: no NaN, dates, functions, cycles, lone
 * surrogates or `__proto__` keys.
 */
export function requireJson(value: unknown, code: FlowErrorCode, what: string): void {
  const problem = problemOf(value, 0);
  if (problem) throw new FlowError(code, `${what} can't be stored: ${problem}.`);
}

function problemOf(value: unknown, depth: number): string | null {
  if (depth > deepest) return `it is nested deeper than ${deepest} levels`;
  if (value === null || typeof value === "boolean" || value === undefined) return null;
  if (typeof value === "string") return value.isWellFormed() ? null : "a text holds half a character";
  if (typeof value === "number") return Number.isFinite(value) ? null : `${value} is not a number JSON knows`;
  if (typeof value !== "object") return `a ${typeof value} is not JSON`;
  if (Array.isArray(value)) return firstProblem(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `a ${value.constructor.name} is not JSON`;
  if (Object.hasOwn(value, "__proto__")) return `"__proto__" is not a field`;
  return firstProblem(Object.values(value), depth);
}

function firstProblem(values: readonly unknown[], depth: number): string | null {
  for (const inner of values) {
    const problem = problemOf(inner, depth + 1);
    if (problem) return problem;
  }
  return null;
}
