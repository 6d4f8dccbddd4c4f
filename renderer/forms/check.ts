import { z } from "zod";
import type { FormIssue, JsonObject } from "../../engine/contract/index.ts";
import type { Translate } from "../text/translate.ts";
import type { Draft } from "./form-values.ts";

/** An issue that can be said in whatever language is chosen by then. */
export interface Problem {
  readonly path: FormIssue["path"];
  readonly say: (t: Translate) => string;
}

type Issue = z.core.$ZodIssue;

function valueAt(values: Draft, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    values,
  );
}

function sayType(expected: string): Problem["say"] {
  if (expected === "int") return (t) => t("issue.integer");
  if (expected === "number") return (t) => t("issue.number");
  return (t) => t("issue.invalid");
}

function saySmall(issue: Extract<Issue, { code: "too_small" }>): Problem["say"] {
  const minimum = Number(issue.minimum);
  if (issue.origin === "string" && minimum === 1) return (t) => t("issue.required");
  if (issue.origin === "string") return (t) => t("issue.too-short", { count: minimum });
  return (t) => t(issue.inclusive === false ? "issue.above" : "issue.too-small", { minimum });
}

function sayBig(issue: Extract<Issue, { code: "too_big" }>): Problem["say"] {
  const maximum = Number(issue.maximum);
  if (issue.origin === "string") return (t) => t("issue.too-long", { count: maximum });
  return (t) => t(issue.inclusive === false ? "issue.below" : "issue.too-big", { maximum });
}

function sayIssue(issue: Issue, value: unknown): Problem["say"] {
  if (issue.code === "invalid_value") return (t) => t("issue.choose");
  if (value === undefined || value === null) return (t) => t("issue.required");
  if (issue.code === "invalid_type") return sayType(issue.expected);
  if (issue.code === "too_small") return saySmall(issue);
  if (issue.code === "too_big") return sayBig(issue);
  if (issue.code === "invalid_format") return (t) => t(issue.format === "date" ? "issue.date" : "issue.format");
  return (t) => t("issue.invalid");
}

/** A problem main found, in main's words. */
export function refusedProblem(issue: FormIssue): Problem {
  return { path: issue.path, say: () => issue.message };
}

/** Instant checks from a form's JSON Schema. They only help the person: main parses again and has the last word. */
export function createCheck(schema: JsonObject): (values: Draft) => readonly Problem[] {
  const parser = z.fromJSONSchema(schema);
  return (values) => {
    const result = parser.safeParse(values);
    if (result.success) return [];
    return result.error.issues.map((issue) => ({
      path: issue.path.map((key) => (typeof key === "symbol" ? String(key) : key)),
      say: sayIssue(issue, valueAt(values, issue.path)),
    }));
  };
}
