import { FlowError } from "../base/flow-error.ts";
import type { FlowErrorCode } from "../contract/index.ts";
import { isObject } from "../contract/visit-fields.ts";

/** Deeper than any form; a limit, because recursion has one anyway. */
const deepest = 64;
/** Of one text, in characters: a thick book. What is longer belongs in a file. */
const longest = 500_000;
/** Of everything together, in characters: more than any case says, and less than breaks the file or its audit trail. */
const largest = 10_000_000;
const tooLarge = `it is longer than ${largest} characters`;
/** What a value that is no text counts for. */
const usualSize = 10;
/** Names by which code reaches what all objects have in common. */
const reserved: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const remedy = "Keep texts, numbers, true and false, null, lists and plain objects of these.";

/** Throws `code` unless `value` survives being stored and read again unchanged. A field may be undefined: it is absent. */
export function requireJson(value: unknown, code: FlowErrorCode, what: string): void {
  refuse(problemWith(value), code, what);
}

/** The same for what must have fields. */
export function requireFields(value: unknown, code: FlowErrorCode, what: string): void {
  refuse(problemWith(value) ?? (isObject(value) ? null : "it is no object with fields"), code, what);
}

function refuse(problem: string | null, code: FlowErrorCode, what: string): void {
  if (problem !== null) throw new FlowError(code, `${what} can't be stored: ${problem}. ${remedy}`);
}

function problemWith(value: unknown): string | null {
  let size = 0;
  /** Lists and objects that were found sound: how much they hold, and how deep they were found. */
  const sound = new Map<object, { readonly size: number; readonly depth: number }>();

  function problemOf(value: unknown, depth: number): string | null {
    size += typeof value === "string" ? value.length : usualSize;
    if (size > largest) return tooLarge;
    if (depth > deepest) return `it is nested deeper than ${deepest} levels, or in itself`;
    if (value === null || typeof value === "boolean") return null;
    if (typeof value === "string") return problemOfText(value);
    if (typeof value === "number") return Number.isFinite(value) ? null : `${value} is not a number JSON knows`;
    if (typeof value !== "object") return `${typeof value} is not JSON`;
    // parts that occur twice are counted twice: a small knot of lists may be endless once it is written down
    const known = sound.get(value);
    if (known && depth <= known.depth) {
      size += known.size;
      return size > largest ? tooLarge : null;
    }
    const before = size;
    const problem = Array.isArray(value) ? problemOfList(value, depth) : problemOfFields(value, depth);
    if (problem === null) sound.set(value, { size: size - before, depth });
    return problem;
  }

  function problemOfText(text: string): string | null {
    if (text.length > longest) return `a text is longer than ${longest} characters`;
    return text.isWellFormed() ? null : "a text holds half a character";
  }

  function problemOfList(list: readonly unknown[], depth: number): string | null {
    if (Object.keys(list).length !== list.length) return "a list has holes, or names beside its items";
    return firstProblem(list, depth);
  }

  function problemOfFields(fields: object, depth: number): string | null {
    const prototype: unknown = Object.getPrototypeOf(fields);
    if (prototype !== Object.prototype && prototype !== null) return `${kindOf(fields)} is not JSON`;
    if (Object.getOwnPropertySymbols(fields).length > 0) return "a symbol is no name of a field";
    for (const name of Object.keys(fields)) {
      size += name.length;
      if (reserved.has(name)) return `"${name}" is no name of a field`;
      if (!name.isWellFormed()) return "the name of a field holds half a character";
    }
    const filled = Object.values(fields).filter((inner) => inner !== undefined);
    return firstProblem(filled, depth);
  }

  function firstProblem(values: readonly unknown[], depth: number): string | null {
    for (const inner of values) {
      const problem = problemOf(inner, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  }

  try {
    return value === undefined ? null : problemOf(value, 0);
  } catch {
    // a getter that throws, a proxy that was revoked
    return "it can't be read";
  }
}

/** "a Map", "a Promise"; "an object of a class" for those of authors. */
function kindOf(value: object): string {
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  return tag === "Object" ? "an object of a class" : `a ${tag}`;
}
