import type { Migration } from "./migration.ts";

/** The archive by due time and by priority: without, all that somebody ever did was sorted for a page. */
export const archiveOrders: Migration = {
  version: 22,
  sql: /* sql */ `
CREATE INDEX task_archive_due ON task (owner, ifnull(due, 9007199254740991), id) WHERE status = 'DONE';
CREATE INDEX task_archive_priority ON task (owner, priority, id) WHERE status = 'DONE';
`,
};
