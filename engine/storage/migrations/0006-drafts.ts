import type { Migration } from "./migration.ts";

/** Forms half filled: one for each person and task, and one for each person and way to start a flow. */
export const drafts: Migration = {
  version: 6,
  sql: /* sql */ `
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
CREATE UNIQUE INDEX draft_of_task ON draft (task, person) WHERE task IS NOT NULL;
CREATE UNIQUE INDEX draft_of_start ON draft (person, flow, node) WHERE task IS NULL;
`,
};
