import type { Migration } from "./migration.ts";

/**
 * What every node kind needs: errors of processes, permissions for one object, children kept for later, starts by the
 * clock, records in the application's own tables. The index of active tasks leads by token, as joins ask for it.
 */
export const wholeEngine: Migration = {
  version: 2,
  sql: /* sql */ `
ALTER TABLE process ADD COLUMN error TEXT;
ALTER TABLE task ADD COLUMN permission_object TEXT;
ALTER TABLE task ADD COLUMN snoozed_until INTEGER;
ALTER TABLE artifact ADD COLUMN external_key TEXT;

DROP INDEX task_active;
CREATE INDEX task_active ON task (process, token, node) WHERE status NOT IN ('DONE', 'CANCELED', 'REVIVED');
CREATE INDEX task_due ON task (due, id) WHERE status = 'SCHEDULED' AND due IS NOT NULL;
CREATE INDEX task_armed ON task (external_id, id) WHERE status = 'STARTED' AND external_id IS NOT NULL;
CREATE INDEX task_condition ON task (id) WHERE status = 'STARTED' AND kind = 'CONDITION';
CREATE INDEX task_queue_object ON task (permission, permission_object, id)
  WHERE status = 'NEW' AND kind = 'HUMAN' AND permission_object IS NOT NULL;
CREATE INDEX process_children ON process (parent_task) WHERE parent_task IS NOT NULL;

CREATE TABLE new_group_permission (
  person_group INTEGER NOT NULL REFERENCES person_group,
  permission TEXT NOT NULL,
  object TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (person_group, permission, object)
) STRICT, WITHOUT ROWID;
INSERT INTO new_group_permission (person_group, permission) SELECT person_group, permission FROM group_permission;
DROP TABLE group_permission;
ALTER TABLE new_group_permission RENAME TO group_permission;

CREATE TABLE kept_child (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES task,
  input TEXT NOT NULL CHECK (json_valid(input))
) STRICT;
CREATE INDEX kept_child_of_task ON kept_child (task, id);

CREATE TABLE start_timer (
  flow TEXT NOT NULL,
  node TEXT NOT NULL,
  next_at INTEGER NOT NULL,
  last_at INTEGER,
  error TEXT CHECK (error IS NULL OR json_valid(error)),
  PRIMARY KEY (flow, node)
) STRICT, WITHOUT ROWID;
`,
};
