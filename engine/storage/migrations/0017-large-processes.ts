import type { Migration } from "./migration.ts";

/**
 * What a command asks about a process is found along an index, however many tasks the process has: joins on a token, armed
 * conditions, whether an end was reached, the newest finished task of a node, the tasks that may have
 * started other processes, and those of these that run.
 */
export const largeProcesses: Migration = {
  version: 17,
  sql: /* sql */ `
CREATE INDEX task_join ON task (process, node, token, status) WHERE kind = 'JOIN';
CREATE INDEX task_condition_of_process ON task (process) WHERE status = 'STARTED' AND kind = 'CONDITION';
CREATE INDEX task_end ON task (process) WHERE status = 'DONE' AND kind = 'END';
CREATE INDEX task_done ON task (process, node) WHERE status = 'DONE';
CREATE INDEX task_subprocess ON task (process) WHERE kind = 'SUBPROCESS';
CREATE INDEX process_running_child ON process (parent_task) WHERE parent_task IS NOT NULL AND status = 'NEW';
`,
};
