import { z } from "zod";
import type { Json } from "../engine/contract/index.ts";

/** Any JSON, told in one pass: a schema for each kind of value takes ten times as long. */
export const jsonValue = z.custom<Json>((value) => isJson(value, 0), "not JSON");

/** Deeper than any form. */
const maxDepth = 64;

function isJson(value: unknown, depth: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object" || depth > maxDepth) return false;
  if (Array.isArray(value)) return value.every((inner) => isJson(inner, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.keys(fields).every((name) => isJson(fields[name], depth + 1));
}
