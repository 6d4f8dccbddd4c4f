import { z } from "zod";
import { FlowError } from "../base/flow-error.ts";
import type { FlowErrorCode, JsonObject, Text } from "../contract/index.ts";
import { notValid } from "./issue-message.ts";
import { requireJson } from "./require-json.ts";

/** What a schema says of `values`. Throws `flow.invalid` when the author's own rules in it fail or can't be awaited. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  values: unknown,
  what: string,
  options?: z.core.ParseContext<z.core.$ZodIssue>,
): z.ZodSafeParseResult<z.output<Schema>> {
  try {
    return schema.safeParse(values, options);
  } catch (error) {
    const message = `${what} can't be checked: its schema failed. A schema must be synchronous and must not throw.`;
    throw new FlowError("flow.invalid", message, {}, { cause: error });
  }
}

/** `values` as `schema` wants them. Throws `code`, naming each wrong field. */
export function validated(schema: z.ZodObject, values: unknown, code: FlowErrorCode, what: string): JsonObject {
  requireJson(values, code, what);
  const outcome = parsed(schema, values, what, { error: wordsOfRules });
  if (!outcome.success) throw invalid(code, what, outcome.error.issues);
  requireJson(outcome.data, code, what);
  return outcome.data as JsonObject;
}

/** What is checked, and how it is spoken of when it is wrong. */
interface Checked {
  readonly schema: z.ZodObject;
  readonly code: FlowErrorCode;
  readonly what: string;
  /** Whether fields that must be there may be emptied: a process's data grows form by form, and shrinks so. */
  readonly mayLack: boolean;
  /** Whether values are kept as they are, since a form has parsed them: a default would fill what somebody left empty. */
  readonly asTyped: boolean;
}

/**
 * `after`, its changed fields checked one by one: what an older schema let in stays where nobody touches it. A field that
 * is undefined is emptied; no default fills it again. Throws `code`, naming each wrong or unknown field.
 */
export function validatedChanges(
  after: Readonly<Record<string, unknown>>,
  changed: readonly string[],
  { schema, code, what, mayLack, asTyped }: Checked,
): JsonObject {
  const result: Record<string, unknown> = { ...after };
  const issues: z.core.$ZodIssue[] = [];
  for (const name of changed) {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!field) throw unknownField(name, code, what);
    const isEmptied = result[name] === undefined;
    const outcome = isEmptied && mayLack ? null : parsed(field as z.ZodType, result[name], what);
    if (outcome?.error) issues.push(...outcome.error.issues.map((one) => ({ ...one, path: [name, ...one.path] })));
    if (isEmptied) delete result[name];
    else if (!asTyped) result[name] = outcome?.data;
  }
  if (issues.length > 0) throw invalid(code, what, issues);
  requireJson(result, code, what);
  return result as JsonObject;
}

/**
 * Asks the rules of `schema` that are about several fields, as soon as every field that must be there is. Throws `code`,
 * naming the field that each broken one is told at.
 */
export function checkRules(schema: z.ZodObject, values: JsonObject, code: FlowErrorCode, what: string): void {
  if (!schema.def.checks?.length) return;
  const asTheyAre = withoutDefaults(schema, values, what);
  const outcome = parsed(asTheyAre, values, what, { error: wordsOfRules });
  if (outcome.success || !parsed(z.object(schema.shape), values, what).success) return;
  throw invalid(code, what, outcome.error.issues);
}

/** The schema, filling in nothing where `values` have nothing: somebody emptied it, and no rule hears of a default. */
function withoutDefaults(schema: z.ZodObject, values: JsonObject, what: string): z.ZodObject {
  const absent = Object.keys(schema.shape).filter((name) => !Object.hasOwn(values, name));
  const left = absent.filter((name) => parsed(schema.shape[name] as z.ZodType, undefined, what).success);
  if (left.length === 0) return schema;
  const empty = Object.fromEntries(left.map((name) => [name, z.undefined().optional()]));
  return schema.clone({ ...schema.def, shape: { ...schema.shape, ...empty } });
}

/** Throws `code` for a field that the schema doesn't have: dropped without a word, it would be lost. */
export function refuseUnknownFields(schema: z.ZodObject, values: object, code: FlowErrorCode, what: string): void {
  if (schema.def.catchall) return; // the schema says itself what it does with them
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(schema.shape, name));
  if (unknown !== undefined) throw unknownField(unknown, code, what);
}

function unknownField(name: string, code: FlowErrorCode, what: string): FlowError {
  return new FlowError(code, `${what} has no field called "${name}". Use one of its schema.`, { field: name });
}

/** What an author's rule says, in all languages; undefined for any other problem. */
export function ruleMessage(issue: z.core.$ZodIssue): Text | undefined {
  return issue.code === "custom" ? (issue.params?.["says"] as Text | undefined) : undefined;
}

/** A rule's own words come before these. */
function wordsOfRules({ code }: z.core.$ZodRawIssue): string | undefined {
  return code === "custom" ? notValid.en : undefined;
}

function invalid(code: FlowErrorCode, what: string, found: readonly z.core.$ZodIssue[]): FlowError {
  const issues = found.map((issue) => {
    const isSilent = issue.code === "custom" && issue.message === notValid.en;
    const says = ruleMessage(issue) ?? (isSilent ? notValid : undefined);
    return { path: issue.path.map(String), message: issue.message, ...(says !== undefined && { says }) };
  });
  const list = issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return new FlowError(code, `${what} is not valid. ${list}`, { issues });
}
