import type { Migration } from "./migration.ts";

/** Files by their content, in parts; who brought them, and which processes use them. */
export const files: Migration = {
  version: 7,
  sql: /* sql */ `
CREATE TABLE file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT UNIQUE CHECK (length(hash) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  begun INTEGER NOT NULL
) STRICT;
CREATE INDEX file_incoming ON file (begun) WHERE hash IS NULL;

CREATE TABLE file_part (
  file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (file, position)
) STRICT;

CREATE TABLE file_offer (
  file INTEGER NOT NULL REFERENCES file,
  person INTEGER REFERENCES person,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX file_offer_of ON file_offer (file, person);
CREATE INDEX file_offer_at ON file_offer (at);

CREATE TABLE file_use (
  file INTEGER NOT NULL REFERENCES file,
  process INTEGER NOT NULL REFERENCES process,
  PRIMARY KEY (file, process)
) STRICT, WITHOUT ROWID;
`,
};
