import { FlowError } from "../base/flow-error.ts";
import type { FlowErrorCode } from "../contract/index.ts";

/** Deeper than any form; a limit, because recursion has one anyway. */
const deepest = 64;
/** In UTF-16 units: a thick book. What is longer belongs in a file. */
const longest = 500_000;

/**
 * Throws `code` unless `value` survives being stored and read again unchanged: no NaN, dates, functions, cycles, lone
 * surrogates, texts as long as books or `__proto__` keys. Stops at a depth that no form has, so that nothing can be nested
 * too deep for whoever reads it next.
 */
export function requireJson(value: unknown, code: FlowErrorCode, what: string): void {
  const problem = problemOf(value, 0);
  if (problem) throw new FlowError(code, `${what} can't be stored: ${problem}.`);
}

function problemOf(value: unknown, depth: number): string | null {
  if (depth > deepest) return `it is nested deeper than ${deepest} levels`;
  if (value === null || typeof value === "boolean" || value === undefined) return null;
  if (typeof value === "string") return textProblem(value);
  if (typeof value === "number") return Number.isFinite(value) ? null : `${value} is not a number JSON knows`;
  if (typeof value !== "object") return `a ${typeof value} is not JSON`;
  if (Array.isArray(value)) return firstProblem(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `a ${value.constructor.name} is not JSON`;
  if (Object.hasOwn(value, "__proto__")) return `"__proto__" is not a field`;
  if (Object.getOwnPropertySymbols(value).length > 0) return "a symbol is not a field";
  if (!Object.keys(value).every((name) => name.isWellFormed())) return "a field's name holds half a character";
  return firstProblem(Object.values(value), depth);
}

function textProblem(text: string): string | null {
  if (text.length > longest) return `a text is longer than ${longest} characters`;
  return text.isWellFormed() ? null : "a text holds half a character";
}

function firstProblem(values: readonly unknown[], depth: number): string | null {
  for (const inner of values) {
    const problem = problemOf(inner, depth + 1);
    if (problem) return problem;
  }
  return null;
}
