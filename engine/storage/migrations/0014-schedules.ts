import type { Migration } from "./migration.ts";

/**
 * Remembers what the next tick of a start by the clock was computed from, so that it is computed anew when that has
 * changed, and the office's time zone, in which cron lines are read.
 */
export const schedules: Migration = {
  version: 14,
  sql: /* sql */ `
ALTER TABLE start_timer ADD COLUMN schedule TEXT;
ALTER TABLE start_timer ADD COLUMN computed_at INTEGER;
ALTER TABLE office ADD COLUMN time_zone TEXT;
`,
};
