import type { Migration } from "./migration.ts";

/** Finds the processes that began with a record. */
export const processesOfSeeds: Migration = {
  version: 10,
  sql: /* sql */ `
CREATE INDEX process_of_seed ON process (seed) WHERE seed IS NOT NULL;
`,
};
