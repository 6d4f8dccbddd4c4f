import type { Migration } from "./migration.ts";

/**
 * Remembers what the next tick of a start by the clock was computed from, so that it is computed anew when that has
 * changed, and the office's time zone, in which cron lines are read. Notes the processes in which nothing is open but joins
 * and races: earlier versions could leave them waiting for what never comes, so they are asked again once.
 */
export const schedules: Migration = {
  version: 15,
  sql: /* sql */ `
ALTER TABLE start_timer ADD COLUMN schedule TEXT;
ALTER TABLE start_timer ADD COLUMN computed_at INTEGER;
ALTER TABLE office ADD COLUMN time_zone TEXT;

CREATE TABLE process_to_ask (process INTEGER PRIMARY KEY) STRICT;
INSERT INTO process_to_ask (process)
SELECT DISTINCT process FROM task WHERE status = 'STARTED' AND kind IN ('JOIN', 'PARALLEL_GATEWAY') AND NOT EXISTS (
  SELECT 1 FROM task AS other WHERE other.process = task.process
    AND other.status NOT IN ('DONE', 'CANCELED', 'REVIVED') AND other.kind NOT IN ('JOIN', 'PARALLEL_GATEWAY')
);
`,
};
