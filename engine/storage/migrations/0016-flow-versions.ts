import type { Migration } from "./migration.ts";

/**
 * The versions of flows that the file has met: by its fingerprint a flow that changed without a new version is found out,
 * and what is kept of it lets its processes be read when the program has it no longer.
 */
export const flowVersions: Migration = {
  version: 16,
  sql: /* sql */ `
CREATE TABLE flow_version (
  flow TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 0),
  fingerprint TEXT NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  PRIMARY KEY (flow, version)
) STRICT, WITHOUT ROWID;
`,
};
