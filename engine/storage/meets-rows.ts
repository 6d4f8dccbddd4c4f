/**
 * The tables of the rows that a command keeps until they are needed, and those whose rows point to them: tasks and
 * processes must be there before a row may point to one.
 */
const tables: ReadonlySet<string> = new Set([
  "attachment",
  "process",
  "task",
  "task_previous",
  "audit_process",
  "comment",
  "draft",
  "file_use",
  "job",
  "job_log",
  "kept_child",
  "notification",
  "process_person",
  "request",
  "task_seen",
]);

/** Which of the rows that wait a statement may meet. */
export type RowsMet = "all" | "joins" | "none";

/** What a statement meets of the rows that wait. Told from its own words: tasks of joins alone where it asks for no others. */
export function rowsMet(sql: string): RowsMet {
  if (!meetsRows(sql)) return "none";
  const asksForJoins = /^SELECT (?:DISTINCT )?\w+ FROM task WHERE .*\bAND kind = 'JOIN' AND\b/u.test(sql);
  return asksForJoins && !/\bOR\b/iu.test(sql) ? "joins" : "all";
}

/** Whether a statement reads or writes tasks or processes, or rows that point to them. */
export function meetsRows(sql: string): boolean {
  return [...sql.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(?<table>\w+)/giu)].some(({ groups }) =>
    tables.has(groups?.["table"] ?? ""),
  );
}
