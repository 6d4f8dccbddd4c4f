import { setImmediate as nextTurn } from "node:timers/promises";
import type { ProcessDetail, TaskRow, HistoryEntry } from "../../engine/contract/index.ts";
import type { Desk } from "../../engine/index.ts";

/** As many tasks, and lines, as are read in some three milliseconds. */
const [tasksAtOnce, linesAtOnce] = [100, 250];

/**
 * Everything about a process, read in portions, between which windows are served. `desk` is asked for each: the person may
 * leave meanwhile. Rejects with what reading throws.
 */
export async function readCase(id: number, desk: () => Pick<Desk, "history" | "processes">): Promise<ProcessDetail> {
  while (!desk().history.readOn(id)) await nextTurn();
  const process = desk().processes.overview(id);
  const tasks: TaskRow[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page = desk().processes.tasks(id, { after, limit: tasksAtOnce });
    tasks.push(...page.rows);
    after = page.next;
    await nextTurn();
  }
  const timeline: HistoryEntry[] = [];
  for (let after: number | undefined = -1; after !== undefined; ) {
    const page = desk().history.page(id, { after, limit: linesAtOnce });
    timeline.push(...page.lines);
    after = page.next;
    await nextTurn();
  }
  return { ...process, tasks, timeline };
}
