import type { Migration } from "./migration.ts";

/**
 * Keeps with each person what they chose for themselves: language, appearance, keys. `chosen` is JSON, read field by field,
 * so that one more preference needs no step of its own; `format` rises when a field comes to mean something else.
 */
export const preferences: Migration = {
  version: 19,
  sql: /* sql */ `
CREATE TABLE preference (
  person INTEGER PRIMARY KEY REFERENCES person,
  format INTEGER NOT NULL CHECK (format > 0),
  chosen TEXT NOT NULL CHECK (json_type(chosen) = 'object')
) STRICT;
`,
};
