import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { defineFlow, openEngine } from "../../engine/index.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

/** A window's frame may wait so long for main, in milliseconds. */
const longestTurn = 50;
/** As many timers a turn as the host lets the engine fire. */
const portion = 10;

export const resting = defineFlow({
  id: "resting",
  version: 1,
  title: "Resting",
  description: "Waits for its time.",
  data: z.object({ hours: z.number().default(0) }),
  nodes: (node) => ({
    start: node
      .startHandle(({ process }, hours: number) => {
        process.data.hours = hours;
      })
      .next("rest"),
    rest: node.timer(({ process }) => ({ hours: process.data.hours })).next("end"),
    end: node.end(),
  }),
});

/** How timers fire that all came due while Intray was off, and what timers cost that are not due for long. */
export async function measureTimers(folder: string, due: number, future: number): Promise<void> {
  const file = join(folder, "timers.sqlite");
  let now = 1_700_000_000_000;
  const engine = openEngine({ file, flows: [resting], clock: { now: () => now } });
  // the longest wait first, so that the order of firing isn't the order of starting
  for (let count = due; count > 0; count -= 1) engine.start(resting, "start", count / 3_600_000);
  now += 3_600_000;
  const fired: number[] = [];
  engine.on("task.finished", ({ processId, node }) => node === "rest" && fired.push(processId));
  const turns: number[] = [];
  const begun = performance.now();
  for (;;) {
    const turn = performance.now();
    const { timers } = engine.sweep({ limit: portion });
    turns.push(performance.now() - turn);
    if (timers < portion) break;
    await breathe();
  }
  const inOrder = fired.every((process, at) => process === due - at);
  const longest = Math.max(...turns);
  say(`${due} timers due at once: ${fired.length} fired in ${Math.round(performance.now() - begun)} ms`);
  say(`  in due order: ${inOrder ? "yes" : "NO"}`);
  say(`  a turn of ${portion}: median ${percentile(turns, 0.5).toFixed(1)} ms, longest ${longest.toFixed(1)} ms`);
  say(`  ${against(`no turn above ${longestTurn} ms`, longest <= longestTurn)}`);
  engine.close();
  addFuture(file, now, future);
  const full = openEngine({ file, flows: [resting], clock: { now: () => now } });
  const asked = Array.from({ length: 200 }, () => milliseconds(() => full.nextSweepAt()));
  const swept = Array.from({ length: 200 }, () => milliseconds(() => full.sweep()));
  say(`${future} timers due next year: nothing is polled; after a change`);
  say(
    `  the next is found in ${percentile(asked, 0.5).toFixed(3)} ms, a sweep takes ${percentile(swept, 0.5).toFixed(3)} ms`,
  );
  full.close();
}

function addFuture(file: string, now: number, future: number): void {
  const sqlite = new Sqlite(file);
  sqlite
    .prepare(
      `INSERT INTO task (process, flow, node, kind, status, token, created, scheduled, due, priority, data)
       WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
       SELECT 1, 'resting', 'rest', 'TIMER', 'SCHEDULED', 'start', ?, ?, ? + n * 1000, 0, '{}' FROM number`,
    )
    .run(future, now, now, now + 365 * 24 * 3_600_000);
  sqlite.close();
}
