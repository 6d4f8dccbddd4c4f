/**
 * The tables of the rows that a command keeps until they are needed, and those whose rows point to them: tasks and
 * processes must be there before a row may point to one.
 */
const tables: ReadonlySet<string> = new Set([
  "process",
  "task",
  "task_previous",
  "audit_process",
  "draft",
  "file_use",
  "job",
  "job_log",
  "kept_child",
  "process_person",
]);

/** Whether a statement reads or writes tasks or processes, or rows that point to them. Told from its own words. */
export function meetsRows(sql: string): boolean {
  return [...sql.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(?<table>\w+)/giu)].some(({ groups }) =>
    tables.has(groups?.["table"] ?? ""),
  );
}
