import type { Migration } from "./migration.ts";

/** Lists by due time and priority, counts from indexes alone, processes by flow and status, search by words. */
export const lists: Migration = {
  version: 3,
  sql: /* sql */ `
CREATE INDEX task_inbox_flow ON task (owner, flow) WHERE status = 'ASSIGNED';
CREATE INDEX task_inbox_due ON task (owner, ifnull(due, 9007199254740991), id) WHERE status = 'ASSIGNED';
CREATE INDEX task_inbox_priority ON task (owner, priority, id) WHERE status = 'ASSIGNED';
CREATE INDEX task_archive_flow ON task (owner, flow) WHERE status = 'DONE';
CREATE INDEX task_queue_flow ON task (permission, flow) WHERE status = 'NEW' AND kind = 'HUMAN';
CREATE INDEX task_queue_due ON task (permission, ifnull(due, 9007199254740991), id)
  WHERE status = 'NEW' AND kind = 'HUMAN';
CREATE INDEX task_queue_priority ON task (permission, priority, id) WHERE status = 'NEW' AND kind = 'HUMAN';
CREATE INDEX process_of_flow ON process (flow, status, id);
CREATE INDEX process_of_status ON process (status, id);
CREATE INDEX task_of_flow ON task (flow, status, id);

CREATE VIRTUAL TABLE process_text USING fts5 (words, content = '', contentless_delete = 1, detail = 'none');
`,
};
