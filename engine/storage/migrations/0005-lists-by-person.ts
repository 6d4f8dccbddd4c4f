import type { Migration } from "./migration.ts";

/** Lists of tasks by who started the process. */
export const listsByPerson: Migration = {
  version: 5,
  sql: /* sql */ `
ALTER TABLE task ADD COLUMN started_by INTEGER REFERENCES person;
UPDATE task SET started_by = (SELECT started_by FROM process WHERE process.id = task.process);

CREATE INDEX task_inbox_starter ON task (owner, ifnull(started_by, 0), id) WHERE status = 'ASSIGNED';
CREATE INDEX task_archive_starter ON task (owner, ifnull(started_by, 0), id) WHERE status = 'DONE';
CREATE INDEX task_queue_starter ON task (permission, ifnull(started_by, 0), id) WHERE status = 'NEW' AND kind = 'HUMAN';
`,
};
