import type { Migration } from "./migration.ts";

/**
 * Remembers where a password comes from: when its owner chose one, and who else set one and when. A temporary one was set
 * by somebody else and is still in use. The revision rises when the password or the activity of its owner changes, so that
 * sessions which began before end. When the last failure was is no longer kept: a clock that can be set says nothing.
 */
export const issuedPasswords: Migration = {
  version: 14,
  sql: /* sql */ `
ALTER TABLE credential DROP COLUMN last_failure;
ALTER TABLE credential ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0);
ALTER TABLE credential ADD COLUMN chosen INTEGER;
ALTER TABLE credential ADD COLUMN issued INTEGER;
ALTER TABLE credential ADD COLUMN issued_by INTEGER REFERENCES person (id);
ALTER TABLE credential ADD COLUMN temporary INTEGER NOT NULL DEFAULT 0
  CHECK (temporary = 0 OR (temporary = 1 AND issued IS NOT NULL AND issued_by IS NOT NULL));
`,
};
