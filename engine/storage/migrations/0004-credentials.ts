import type { Migration } from "./migration.ts";

/** What a sign-in needs: a hash of each person's password with what it was made with, and the failures since the last success. */
export const credentials: Migration = {
  version: 4,
  sql: /* sql */ `
CREATE TABLE credential (
  person INTEGER PRIMARY KEY REFERENCES person,
  cost INTEGER NOT NULL CHECK (cost > 1),
  block_size INTEGER NOT NULL CHECK (block_size > 0),
  parallel INTEGER NOT NULL CHECK (parallel > 0),
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  hash BLOB NOT NULL CHECK (length(hash) >= 32),
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  last_failure INTEGER,
  locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1))
) STRICT;
`,
};
