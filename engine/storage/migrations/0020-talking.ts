import type { Migration } from "./migration.ts";

/**
 * What people say about a process and attach to it, what each is told and has looked at, and the ways to the processes that
 * somebody started.
 */
export const talking: Migration = {
  version: 20,
  sql: /* sql */ `
CREATE TABLE comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  process INTEGER NOT NULL REFERENCES process,
  author INTEGER NOT NULL REFERENCES person,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  mentions TEXT NOT NULL CHECK (json_valid(mentions)),
  edited INTEGER,
  withdrawn INTEGER,
  withdrawn_by INTEGER REFERENCES person,
  asked INTEGER REFERENCES person,
  answer INTEGER REFERENCES comment,
  answers INTEGER REFERENCES comment,
  CHECK ((withdrawn IS NULL) = (withdrawn_by IS NULL)),
  CHECK (answer IS NULL OR asked IS NOT NULL)
) STRICT;
CREATE INDEX comment_of_process ON comment (process, id);
CREATE INDEX comment_said ON comment (process) WHERE withdrawn IS NULL;
CREATE INDEX comment_question ON comment (process, id)
  WHERE asked IS NOT NULL AND answer IS NULL AND withdrawn IS NULL;
CREATE INDEX comment_asked ON comment (asked, process)
  WHERE asked IS NOT NULL AND answer IS NULL AND withdrawn IS NULL;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  process INTEGER NOT NULL REFERENCES process,
  author INTEGER NOT NULL REFERENCES person,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  file INTEGER REFERENCES file,
  type TEXT,
  note TEXT,
  removed INTEGER,
  removed_by INTEGER REFERENCES person,
  CHECK ((file IS NULL) = (type IS NULL)),
  CHECK ((file IS NULL) = (note IS NOT NULL)),
  CHECK ((removed IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX attachment_of_process ON attachment (process, id);

CREATE TABLE notification (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  flow TEXT NOT NULL,
  process INTEGER NOT NULL REFERENCES process,
  task INTEGER REFERENCES task,
  comment INTEGER REFERENCES comment,
  author INTEGER REFERENCES person,
  entry INTEGER REFERENCES audit,
  read INTEGER
) STRICT;
CREATE INDEX notification_of ON notification (person, id);
CREATE INDEX notification_unread ON notification (person, id) WHERE read IS NULL;
CREATE INDEX notification_of_process ON notification (process, person) WHERE read IS NULL;
CREATE INDEX notification_of_task ON notification (task) WHERE read IS NULL AND task IS NOT NULL;
CREATE INDEX notification_of_entry ON notification (entry) WHERE read IS NULL;
CREATE INDEX notification_read ON notification (read) WHERE read IS NOT NULL;

CREATE TABLE task_seen (
  task INTEGER NOT NULL REFERENCES task,
  person INTEGER NOT NULL REFERENCES person,
  at INTEGER NOT NULL,
  PRIMARY KEY (task, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE presence (
  person INTEGER PRIMARY KEY REFERENCES person,
  at INTEGER NOT NULL,
  away_since INTEGER
) STRICT;

-- nobody is told that what was there before is new
ALTER TABLE office ADD COLUMN seen_up_to_task INTEGER NOT NULL DEFAULT 0;
UPDATE office SET seen_up_to_task = ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'task'), 0);

CREATE TABLE request (
  process INTEGER PRIMARY KEY REFERENCES process,
  reminded INTEGER,
  withdrawn INTEGER
) STRICT;

CREATE INDEX process_of_starter ON process (started_by, id) WHERE status = 'NEW' AND parent_task IS NULL;
CREATE INDEX process_ended_of_starter ON process (started_by, finished, id) WHERE status <> 'NEW' AND parent_task IS NULL;
CREATE INDEX task_own_request ON task (owner, process) WHERE status = 'ASSIGNED' AND owner = started_by;
CREATE INDEX group_of_permission ON group_permission (permission, object);
CREATE INDEX person_display_name ON person (display_name COLLATE NOCASE);
`,
};
