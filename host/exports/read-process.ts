import { setImmediate as nextTurn } from "node:timers/promises";
import type { HistoryEntry, ProcessDetail } from "../../engine/contract/index.ts";
import type { Desk } from "../../engine/index.ts";
import { allPages } from "./all-pages.ts";

/** As many tasks, lines and comments as are read in some three milliseconds. */
const [tasksAtOnce, linesAtOnce, saidAtOnce] = [100, 250, 100];

type PartsOfDesk = Pick<Desk, "attachments" | "comments" | "history" | "processes">;

/**
 * Everything about a process, read in portions, between which windows are served. `desk` is asked for each: the person may
 * leave meanwhile. Rejects with what reading throws.
 */
export async function readProcess(id: number, desk: () => PartsOfDesk): Promise<ProcessDetail> {
  while (!desk().history.loadMore(id)) await nextTurn();
  const process = desk().processes.overview(id);
  const tasks = await allPages((after) => desk().processes.tasks(id, { after, limit: tasksAtOnce }));
  const comments = await allPages((after) => desk().comments.list(id, { after, limit: saidAtOnce }));
  const attachments = await allPages((after) => desk().attachments.list(id, { after, limit: saidAtOnce }));
  const timeline: HistoryEntry[] = [];
  for (let after: number | undefined = -1; after !== undefined; ) {
    const page = desk().history.page(id, { after, limit: linesAtOnce });
    timeline.push(...page.lines);
    after = page.next;
    await nextTurn();
  }
  return { ...process, tasks, comments, attachments, timeline };
}
