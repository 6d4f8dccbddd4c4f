import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { temporaryFolder } from "../host/support/temporary-folder.ts";
import { Floor } from "./floor.ts";
import { openRun, record, stories } from "./throughput.ts";

const compared = ["process", "task", "task_previous", "artifact", "audit", "audit_process", "job", "process_person"];

function rowsOf(file: string) {
  const sqlite = new Sqlite(file, { readonly: true });
  const counted = compared.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]);
  sqlite.close();
  return Object.fromEntries(counted) as Record<string, number>;
}

test.for(stories.map((story) => [story.name, story] as const))(
  "the floor of the benchmark leaves as many rows as the engine: %s",
  async ([, story]) => {
    const folder = temporaryFolder();
    const floor = new Floor(join(folder, "floor.sqlite"), await record(join(folder, "recorded.sqlite"), story));
    floor.run();
    floor.close();
    const run = openRun(join(folder, "engine.sqlite"), story.flow);
    const before = rowsOf(join(folder, "engine.sqlite"));
    story.tell(run);
    await run.engine.runDueJobs();
    run.engine.close();
    const after = rowsOf(join(folder, "engine.sqlite"));
    const written = compared.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]);
    expect(rowsOf(join(folder, "floor.sqlite"))).toEqual(Object.fromEntries(written));
  },
);
