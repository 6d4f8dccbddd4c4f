import type { Migration } from "./migration.ts";

/** Finds the process behind a record. */
export const processesOfRecords: Migration = {
  version: 8,
  sql: /* sql */ `
CREATE INDEX process_of_artifact ON process (artifact) WHERE artifact IS NOT NULL;
`,
};
