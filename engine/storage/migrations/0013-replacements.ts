import type { Migration } from "./migration.ts";

/** Remembers who replaces a person who left, for what flows would still assign to them. */
export const replacements: Migration = {
  version: 13,
  sql: /* sql */ `
ALTER TABLE person ADD COLUMN replacement INTEGER REFERENCES person (id);
`,
};
