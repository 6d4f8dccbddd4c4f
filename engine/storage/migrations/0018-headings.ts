import type { Migration } from "./migration.ts";

/** What each process is called, and the value it is compared by; null until it next changes. */
export const headings: Migration = {
  version: 18,
  sql: /* sql */ `
ALTER TABLE process ADD COLUMN heading TEXT;
`,
};
