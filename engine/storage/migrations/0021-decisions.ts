import type { Migration } from "./migration.ts";

/** What was decided in a task, and how a process ended. */
export const decisions: Migration = {
  version: 21,
  sql: /* sql */ `
ALTER TABLE task ADD COLUMN decision TEXT;
ALTER TABLE process ADD COLUMN outcome TEXT;
CREATE INDEX task_decided ON task (process, id) WHERE decision IS NOT NULL;
`,
};
