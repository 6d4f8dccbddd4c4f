import type { z } from "zod";
import { FlowError } from "../base/flow-error.ts";
import type { FlowErrorCode, JsonObject } from "../contract/index.ts";
import { requireJson } from "./require-json.ts";

/** `values` as `schema` wants them. Throws `code`, naming each wrong field. */
export function validated(schema: z.ZodObject, values: unknown, code: FlowErrorCode, what: string): JsonObject {
  requireJson(values, code, what);
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw invalid(code, what, parsed.error.issues);
  requireJson(parsed.data, code, what);
  return parsed.data as JsonObject;
}

/**
 * `after`, its changed fields checked one by one against `schema`.
 *
 * Fields that nobody has filled yet may be missing: a process's data grows form by form. Throws `code`, naming each
 * wrong or unknown field.
 */
export function validatedChanges(
  schema: z.ZodObject,
  after: Readonly<Record<string, unknown>>,
  changed: readonly string[],
  code: FlowErrorCode,
  what: string,
): JsonObject {
  const result: Record<string, unknown> = { ...after };
  for (const name of changed) {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!field) throw new FlowError(code, `${what} has no field called "${name}".`, { field: name });
    if (result[name] === undefined) {
      delete result[name];
      continue;
    }
    const parsed = (field as z.ZodType).safeParse(result[name]);
    if (!parsed.success) {
      throw invalid(
        code,
        what,
        parsed.error.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })),
      );
    }
    result[name] = parsed.data;
  }
  requireJson(result, code, what);
  return result as JsonObject;
}

function invalid(code: FlowErrorCode, what: string, found: readonly z.core.$ZodIssue[]): FlowError {
  const issues = found.map((issue) => ({ path: issue.path.map(String), message: issue.message }));
  const list = issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return new FlowError(code, `${what} is not valid. ${list}`, { issues });
}
