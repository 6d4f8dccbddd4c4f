import type { Migration } from "./migration.ts";

/**
 * People, processes, tasks, business records, queued jobs and the audit trail.
 * Partial indexes follow the questions: what is mine, what may I take, what have I finished.
 */
export const firstTables: Migration = {
  version: 1,
  sql: /* sql */ `
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  display_name TEXT NOT NULL,
  superuser INTEGER NOT NULL CHECK (superuser IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE person_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  title TEXT NOT NULL
) STRICT;

CREATE TABLE group_member (
  person INTEGER NOT NULL REFERENCES person,
  person_group INTEGER NOT NULL REFERENCES person_group,
  PRIMARY KEY (person, person_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_permission (
  person_group INTEGER NOT NULL REFERENCES person_group,
  permission TEXT NOT NULL,
  PRIMARY KEY (person_group, permission)
) STRICT, WITHOUT ROWID;

CREATE TABLE artifact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

CREATE TABLE artifact_revision (
  artifact INTEGER NOT NULL REFERENCES artifact,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  actor INTEGER REFERENCES person,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (artifact, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE process (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  flow TEXT NOT NULL,
  flow_version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('NEW', 'DONE', 'CANCELED')),
  created INTEGER NOT NULL,
  finished INTEGER,
  started_by INTEGER REFERENCES person,
  parent_task INTEGER REFERENCES task,
  data TEXT NOT NULL CHECK (json_valid(data)),
  seed INTEGER REFERENCES artifact,
  artifact INTEGER REFERENCES artifact,
  CHECK ((status = 'NEW') = (finished IS NULL))
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  process INTEGER NOT NULL REFERENCES process,
  flow TEXT NOT NULL,
  node TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('NEW', 'ASSIGNED', 'SCHEDULED', 'STARTED', 'DONE', 'CANCELED', 'ERROR', 'REVIVED')),
  token TEXT NOT NULL,
  created INTEGER NOT NULL,
  assigned INTEGER,
  started INTEGER,
  finished INTEGER,
  scheduled INTEGER,
  due INTEGER,
  owner INTEGER REFERENCES person,
  permission TEXT,
  priority INTEGER NOT NULL DEFAULT 0,
  external_id TEXT,
  data TEXT NOT NULL CHECK (json_valid(data)),
  seed INTEGER REFERENCES artifact,
  artifact INTEGER REFERENCES artifact,
  error TEXT CHECK (error IS NULL OR json_valid(error)),
  CHECK ((status IN ('DONE', 'CANCELED', 'REVIVED')) = (finished IS NOT NULL)),
  CHECK (status <> 'ASSIGNED' OR owner IS NOT NULL)
) STRICT;

CREATE INDEX task_of_process ON task (process, id);
CREATE INDEX task_active ON task (process, id) WHERE status NOT IN ('DONE', 'CANCELED', 'REVIVED');
CREATE INDEX task_inbox ON task (owner, id) WHERE status = 'ASSIGNED';
CREATE INDEX task_queue ON task (permission, id) WHERE status = 'NEW' AND kind = 'HUMAN';
CREATE INDEX task_whole_queue ON task (id) WHERE status = 'NEW' AND kind = 'HUMAN';
CREATE INDEX task_archive ON task (owner, id) WHERE status = 'DONE';

CREATE TABLE task_previous (
  task INTEGER NOT NULL REFERENCES task,
  previous INTEGER NOT NULL REFERENCES task,
  PRIMARY KEY (task, previous)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_successors ON task_previous (previous, task);

CREATE TABLE job (
  task INTEGER PRIMARY KEY REFERENCES task,
  run_at INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER
) STRICT;
CREATE INDEX job_due ON job (coalesce(leased_until, run_at));

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor INTEGER REFERENCES person,
  command TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE audit_process (
  process INTEGER NOT NULL REFERENCES process,
  audit INTEGER NOT NULL REFERENCES audit,
  PRIMARY KEY (process, audit)
) STRICT, WITHOUT ROWID;
`,
};
