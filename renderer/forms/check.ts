import { z } from "zod";
import type { FormDescription, FormIssue, FormValues } from "../../engine/contract/index.ts";
import type { Translate } from "../text/translate.ts";
import { fieldsAlongPath, isWithin } from "./field-path.ts";
import { readConditions } from "./hidden-fields.ts";
import { unreadDate, unreadDateTime, unreadNumber } from "./unread-text.ts";

/** An issue that can be said in whatever language is chosen by then. */
export interface Problem {
  readonly path: FormIssue["path"];
  readonly message: (t: Translate) => string;
}

type Issue = z.core.$ZodIssue;

function valueAt(values: FormValues, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    values,
  );
}

function typeMessage(expected: string, value: unknown): Problem["message"] {
  if (expected === "int" || expected === "number") {
    const usual: Problem["message"] = (t) => t(typeof value === "number" ? "issue.integer" : "issue.number");
    return typeof value === "string" ? unreadNumber(value, usual) : usual;
  }
  // a box or a list can't show a text that was pasted and is none of theirs: the message does
  if (typeof value === "string") return (t) => t("issue.not-understood", { text: shortened(value) });
  return (t) => t("issue.invalid");
}

const maxQuotedLength = 60;

function shortened(text: string): string {
  return text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
}

function tooSmallMessage(issue: Extract<Issue, { code: "too_small" }>): Problem["message"] {
  const minimum = Number(issue.minimum);
  if (issue.origin === "array") return (t) => t("issue.too-few", { count: minimum });
  if (issue.origin === "string" && minimum === 1) return (t) => t("issue.required");
  if (issue.origin === "string") return (t) => t("issue.too-short", { count: minimum });
  return (t) => t(issue.inclusive === false ? "issue.above" : "issue.too-small", { minimum });
}

function tooBigMessage(issue: Extract<Issue, { code: "too_big" }>): Problem["message"] {
  const maximum = Number(issue.maximum);
  if (issue.origin === "array") return (t) => t("issue.too-many", { count: maximum });
  if (issue.origin === "string") return (t) => t("issue.too-long", { count: maximum });
  return (t) => t(issue.inclusive === false ? "issue.below" : "issue.too-big", { maximum });
}

function formatMessage(format: string, value: unknown): Problem["message"] {
  const text = typeof value === "string" ? value : "";
  switch (format) {
    case "date":
      return unreadDate(text);
    case "time":
      return (t) => t("issue.time");
    case "datetime":
      return unreadDateTime(text);
    case "email":
      return (t) => t("issue.email");
    case "url":
      return (t) => t("issue.url");
    default:
      return (t) => t("issue.format");
  }
}

function issueMessage(issue: Issue, value: unknown): Problem["message"] {
  if (issue.code === "invalid_value") return (t) => t("issue.choose");
  if (value === undefined || value === null) return (t) => t("issue.required");
  if (issue.code === "invalid_type") return typeMessage(issue.expected, value);
  if (issue.code === "too_small") return tooSmallMessage(issue);
  if (issue.code === "too_big") return tooBigMessage(issue);
  if (issue.code === "invalid_format") return formatMessage(issue.format, value);
  return (t) => t("issue.invalid");
}

/** A time of day is a pattern to JSON Schema, which has none without an offset. */
function withTimes(issue: Issue, fields: FormDescription["fields"]): Issue {
  if (issue.code !== "invalid_format" || issue.format !== "regex") return issue;
  const widget = fieldsAlongPath(fields, plainPath(issue.path)).at(-1)?.field.widget;
  const type = widget?.type === "list" ? widget.item.widget.type : widget?.type;
  return type === "time" ? { ...issue, format: "time" } : issue;
}

/** A problem main found, in main's words. */
export function serverProblem(issue: FormIssue): Problem {
  return { path: issue.path, message: () => issue.message };
}

/** A union's own words say only that no kind fits; those of the kind that was chosen say what is wrong. */
function unfold(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isChosen = (issues: readonly Issue[]) =>
    !issues.some((inner) => inner.code === "invalid_value" && inner.path.length === 1);
  const chosen = issue.errors.find((issues) => isChosen(issues));
  return chosen?.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function plainPath(path: readonly PropertyKey[]): FormIssue["path"] {
  return path.map((key) => (typeof key === "symbol" ? String(key) : key));
}

/**
 * Instant checks from a form's JSON Schema and its fields' conditions. They only help the person: main parses again and
 * has the last word.
 */
export function createCheck({
  schema,
  fields,
}: Pick<FormDescription, "schema" | "fields">): (values: FormValues) => readonly Problem[] {
  const parser = z.fromJSONSchema(schema);
  return (values) => {
    const { hidden, missing } = readConditions(fields, values);
    const result = parser.safeParse(values);
    const found = (result.error?.issues ?? []).flatMap(unfold).map((issue) => ({
      path: plainPath(issue.path),
      message: issueMessage(withTimes(issue, fields), valueAt(values, issue.path)),
    }));
    const counting = found.filter(({ path }) => !hidden.some((outer) => isWithin(outer, path)));
    return [...missing.map((path) => ({ path, message: (t: Translate) => t("issue.required") })), ...counting];
  };
}
