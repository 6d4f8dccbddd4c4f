import type { Migration } from "./migration.ts";

/**
 * Tells the files of one office from those of another. An office in which something was done already is named after its
 * first entry, so that its earlier backups, which have no id, are still known as its own.
 */
export const officeId: Migration = {
  version: 11,
  sql: /* sql */ `
CREATE TABLE office (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL CHECK (length(id) = 64)
) STRICT;

INSERT INTO office (only, id)
SELECT 1, coalesce((SELECT lower(hex(hash)) FROM audit WHERE id = 1), lower(hex(randomblob(32))));
`,
};
