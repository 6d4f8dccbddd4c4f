CREATE TABLE artifact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  data TEXT NOT NULL CHECK (json_valid(data))
, external_key TEXT) STRICT;

CREATE TABLE artifact_revision (
  artifact INTEGER NOT NULL REFERENCES artifact,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  actor INTEGER REFERENCES person,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (artifact, revision)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE credential (
  person INTEGER PRIMARY KEY REFERENCES person,
  cost INTEGER NOT NULL CHECK (cost > 1),
  block_size INTEGER NOT NULL CHECK (block_size > 0),
  parallel INTEGER NOT NULL CHECK (parallel > 0),
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  hash BLOB NOT NULL CHECK (length(hash) >= 32),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1))
, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0), chosen INTEGER, issued INTEGER, issued_by INTEGER REFERENCES person (id), temporary INTEGER NOT NULL DEFAULT 0
  CHECK (temporary = 0 OR (temporary = 1 AND issued IS NOT NULL AND issued_by IS NOT NULL))) STRICT;

CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person,
  task INTEGER REFERENCES task,
  flow TEXT,
  node TEXT,
  saved INTEGER NOT NULL,
  typed TEXT NOT NULL CHECK (json_valid(typed)),
  base TEXT NOT NULL CHECK (json_valid(base)),
  CHECK ((task IS NULL) = (flow IS NOT NULL AND node IS NOT NULL))
) STRICT;

CREATE TABLE file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT UNIQUE CHECK (length(hash) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  begun INTEGER NOT NULL
) STRICT;

CREATE TABLE file_offer (
  file INTEGER NOT NULL REFERENCES file,
  person INTEGER REFERENCES person,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE file_part (
  file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (file, position)
) STRICT;

CREATE TABLE file_use (
  file INTEGER NOT NULL REFERENCES file,
  process INTEGER NOT NULL REFERENCES process,
  PRIMARY KEY (file, process)
) STRICT, WITHOUT ROWID;

CREATE TABLE flow_version (
  flow TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 0),
  fingerprint TEXT NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  PRIMARY KEY (flow, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_member (
  person INTEGER NOT NULL REFERENCES person,
  person_group INTEGER NOT NULL REFERENCES person_group,
  PRIMARY KEY (person, person_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE "group_permission" (
  person_group INTEGER NOT NULL REFERENCES person_group,
  permission TEXT NOT NULL,
  object TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (person_group, permission, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
  task INTEGER PRIMARY KEY REFERENCES task,
  run_at INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER
) STRICT;

CREATE TABLE job_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task,
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE job_pause (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL,
  person INTEGER REFERENCES person
) STRICT;

CREATE TABLE kept_child (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task,
  input TEXT NOT NULL CHECK (json_valid(input))
) STRICT;

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

CREATE TABLE office (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL CHECK (length(id) = 64)
, time_zone TEXT, seen_up_to_task INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  display_name TEXT NOT NULL,
  superuser INTEGER NOT NULL CHECK (superuser IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created INTEGER NOT NULL
, replacement INTEGER REFERENCES person (id)) STRICT;

CREATE TABLE person_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  title TEXT NOT NULL
) STRICT;

CREATE TABLE preference (
  person INTEGER PRIMARY KEY REFERENCES person,
  format INTEGER NOT NULL CHECK (format > 0),
  chosen TEXT NOT NULL CHECK (json_type(chosen) = 'object')
) STRICT;

CREATE TABLE presence (
  person INTEGER PRIMARY KEY REFERENCES person,
  at INTEGER NOT NULL,
  away_since INTEGER
) STRICT;

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
  artifact INTEGER REFERENCES artifact, error TEXT, heading TEXT, outcome TEXT,
  CHECK ((status = 'NEW') = (finished IS NULL))
) STRICT;

CREATE TABLE process_person (
  person INTEGER NOT NULL REFERENCES person,
  flow TEXT NOT NULL,
  process INTEGER NOT NULL REFERENCES process,
  PRIMARY KEY (person, flow, process)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE process_text USING fts5 (
  words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '1 2 3 4'
);

CREATE TABLE 'process_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'process_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'process_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'process_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE process_to_ask (process INTEGER PRIMARY KEY) STRICT;

CREATE TABLE request (
  process INTEGER PRIMARY KEY REFERENCES process,
  reminded INTEGER,
  withdrawn INTEGER
) STRICT;

CREATE TABLE search_progress (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  of TEXT NOT NULL,
  below INTEGER NOT NULL
) STRICT;

CREATE TABLE search_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE start_timer (
  flow TEXT NOT NULL,
  node TEXT NOT NULL,
  next_at INTEGER NOT NULL,
  last_at INTEGER,
  error TEXT CHECK (error IS NULL OR json_valid(error)), schedule TEXT, computed_at INTEGER,
  PRIMARY KEY (flow, node)
) STRICT, WITHOUT ROWID;

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
  error TEXT CHECK (error IS NULL OR json_valid(error)), permission_object TEXT, snoozed_until INTEGER, started_by INTEGER REFERENCES person, decision TEXT,
  CHECK ((status IN ('DONE', 'CANCELED', 'REVIVED')) = (finished IS NOT NULL)),
  CHECK (status <> 'ASSIGNED' OR owner IS NOT NULL)
) STRICT;

CREATE TABLE task_previous (
  task INTEGER NOT NULL REFERENCES task,
  previous INTEGER NOT NULL REFERENCES task,
  PRIMARY KEY (task, previous)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_seen (
  task INTEGER NOT NULL REFERENCES task,
  person INTEGER NOT NULL REFERENCES person,
  at INTEGER NOT NULL,
  PRIMARY KEY (task, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_of_process ON attachment (process, id);

CREATE INDEX comment_asked ON comment (asked, process)
  WHERE asked IS NOT NULL AND answer IS NULL AND withdrawn IS NULL;

CREATE INDEX comment_of_process ON comment (process, id);

CREATE INDEX comment_question ON comment (process, id)
  WHERE asked IS NOT NULL AND answer IS NULL AND withdrawn IS NULL;

CREATE INDEX comment_said ON comment (process) WHERE withdrawn IS NULL;

CREATE UNIQUE INDEX draft_of_start ON draft (person, flow, node) WHERE task IS NULL;

CREATE UNIQUE INDEX draft_of_task ON draft (task, person) WHERE task IS NOT NULL;

CREATE INDEX file_incoming ON file (begun) WHERE hash IS NULL;

CREATE INDEX file_offer_at ON file_offer (at);

CREATE INDEX file_offer_of ON file_offer (file, person);

CREATE INDEX group_of_permission ON group_permission (permission, object);

CREATE INDEX job_due ON job (coalesce(leased_until, run_at));

CREATE INDEX job_log_of_task ON job_log (task, id);

CREATE INDEX kept_child_of_task ON kept_child (task, id);

CREATE INDEX notification_of ON notification (person, id);

CREATE INDEX notification_of_entry ON notification (entry) WHERE read IS NULL;

CREATE INDEX notification_of_process ON notification (process, person) WHERE read IS NULL;

CREATE INDEX notification_of_task ON notification (task) WHERE read IS NULL AND task IS NOT NULL;

CREATE INDEX notification_read ON notification (read) WHERE read IS NOT NULL;

CREATE INDEX notification_unread ON notification (person, id) WHERE read IS NULL;

CREATE INDEX person_display_name ON person (display_name COLLATE NOCASE);

CREATE INDEX process_children ON process (parent_task) WHERE parent_task IS NOT NULL;

CREATE INDEX process_ended_of_starter ON process (started_by, finished, id) WHERE status <> 'NEW' AND parent_task IS NULL;

CREATE INDEX process_of_artifact ON process (artifact) WHERE artifact IS NOT NULL;

CREATE INDEX process_of_flow ON process (flow, status, id);

CREATE INDEX process_of_seed ON process (seed) WHERE seed IS NOT NULL;

CREATE INDEX process_of_starter ON process (started_by, id) WHERE status = 'NEW' AND parent_task IS NULL;

CREATE INDEX process_of_status ON process (status, id);

CREATE INDEX process_participants ON process_person (process, person);

CREATE INDEX process_running_child ON process (parent_task) WHERE parent_task IS NOT NULL AND status = 'NEW';

CREATE INDEX task_active ON task (process, token, node) WHERE status NOT IN ('DONE', 'CANCELED', 'REVIVED');

CREATE INDEX task_archive ON task (owner, id) WHERE status = 'DONE';

CREATE INDEX task_archive_due ON task (owner, ifnull(due, 9007199254740991), id) WHERE status = 'DONE';

CREATE INDEX task_archive_flow ON task (owner, flow) WHERE status = 'DONE';

CREATE INDEX task_archive_priority ON task (owner, priority, id) WHERE status = 'DONE';

CREATE INDEX task_archive_starter ON task (owner, ifnull(started_by, 0), id) WHERE status = 'DONE';

CREATE INDEX task_armed ON task (external_id, id) WHERE status = 'STARTED' AND external_id IS NOT NULL;

CREATE INDEX task_condition ON task (id) WHERE status = 'STARTED' AND kind = 'CONDITION';

CREATE INDEX task_condition_of_process ON task (process) WHERE status = 'STARTED' AND kind = 'CONDITION';

CREATE INDEX task_decided ON task (process, id) WHERE decision IS NOT NULL;

CREATE INDEX task_done ON task (process, node) WHERE status = 'DONE';

CREATE INDEX task_due ON task (due, id) WHERE status = 'SCHEDULED' AND due IS NOT NULL;

CREATE INDEX task_end ON task (process) WHERE status = 'DONE' AND kind = 'END';

CREATE INDEX task_failed ON task (id) WHERE status = 'ERROR';

CREATE INDEX task_inbox ON task (owner, id) WHERE status = 'ASSIGNED';

CREATE INDEX task_inbox_due ON task (owner, ifnull(due, 9007199254740991), id) WHERE status = 'ASSIGNED';

CREATE INDEX task_inbox_flow ON task (owner, flow) WHERE status = 'ASSIGNED';

CREATE INDEX task_inbox_priority ON task (owner, priority, id) WHERE status = 'ASSIGNED';

CREATE INDEX task_inbox_starter ON task (owner, ifnull(started_by, 0), id) WHERE status = 'ASSIGNED';

CREATE INDEX task_join ON task (process, node, token, status) WHERE kind = 'JOIN';

CREATE INDEX task_of_flow ON task (flow, status, id);

CREATE INDEX task_of_object ON task (permission_object, flow, process) WHERE permission_object IS NOT NULL;

CREATE INDEX task_of_person ON task (process, node) WHERE kind = 'HUMAN';

CREATE INDEX task_of_process ON task (process, id);

CREATE INDEX task_own_request ON task (owner, process) WHERE status = 'ASSIGNED' AND owner = started_by;

CREATE INDEX task_queue ON task (permission, id) WHERE status = 'NEW' AND kind = 'HUMAN';

CREATE INDEX task_queue_due ON task (permission, ifnull(due, 9007199254740991), id)
  WHERE status = 'NEW' AND kind = 'HUMAN';

CREATE INDEX task_queue_flow ON task (permission, flow) WHERE status = 'NEW' AND kind = 'HUMAN';

CREATE INDEX task_queue_object ON task (permission, permission_object, id)
  WHERE status = 'NEW' AND kind = 'HUMAN' AND permission_object IS NOT NULL;

CREATE INDEX task_queue_priority ON task (permission, priority, id) WHERE status = 'NEW' AND kind = 'HUMAN';

CREATE INDEX task_queue_starter ON task (permission, ifnull(started_by, 0), id) WHERE status = 'NEW' AND kind = 'HUMAN';

CREATE INDEX task_subprocess ON task (process) WHERE kind = 'SUBPROCESS';

CREATE INDEX task_successors ON task_previous (previous, task);

CREATE INDEX task_whole_queue ON task (id) WHERE status = 'NEW' AND kind = 'HUMAN';
