import type { Migration } from "./migration.ts";

/**
 * Who takes part in a process: whoever started it, and whoever owns or owned one of its tasks. Former owners are known
 * from the audit trail alone.
 */
export const participants: Migration = {
  version: 12,
  sql: /* sql */ `
CREATE TABLE process_person (
  person INTEGER NOT NULL REFERENCES person,
  flow TEXT NOT NULL,
  process INTEGER NOT NULL REFERENCES process,
  PRIMARY KEY (person, flow, process)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_of_object ON task (permission_object, flow, process) WHERE permission_object IS NOT NULL;

INSERT INTO process_person (person, flow, process)
  SELECT started_by, flow, id FROM process WHERE started_by IS NOT NULL
  UNION SELECT owner, flow, process FROM task WHERE owner IS NOT NULL
  UNION SELECT person.id, process.flow, process.id
    FROM (
      SELECT json_extract(step.value, '$.person') AS person, json_extract(step.value, '$.process') AS process
      FROM audit, json_each(audit.content) AS step WHERE step.type = 'object'
    ) AS told
    JOIN person ON person.id = told.person
    JOIN process ON process.id = told.process;
`,
};
