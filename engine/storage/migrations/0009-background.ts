import type { Migration } from "./migration.ts";

/** What administrators see and govern of background work. */
export const background: Migration = {
  version: 9,
  sql: /* sql */ `
CREATE TABLE job_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task,
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX job_log_of_task ON job_log (task, id);

CREATE TABLE job_pause (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL,
  person INTEGER REFERENCES person
) STRICT;

CREATE INDEX task_failed ON task (id) WHERE status = 'ERROR';
`,
};
