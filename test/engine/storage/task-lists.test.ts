import { describe, expect, it, onTestFinished } from "vitest";
import { wrapDatabase, type ReadableDb } from "../../../engine/storage/database.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { TaskLists } from "../../../engine/storage/task-lists.ts";

describe("every question of a list", () => {
  it("walks one index from its end, and sorts nothing", () => {
    const sqlite = openStorage(":memory:");
    onTestFinished(() => void sqlite.close());
    const asked: string[] = [];
    const db: ReadableDb = {
      question: (sql) => {
        asked.push(sql);
        return wrapDatabase(sqlite).question(sql);
      },
    };
    void new TaskLists(db);
    const plans = asked.map((sql) => {
      const values = Array.from({ length: sql.split("?").length - 1 }, () => 1);
      const steps = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      return steps.map((step) => step.detail).filter((detail) => / task /.test(detail) || detail.includes("TEMP"));
    });
    expect(plans).toEqual([
      ["SEARCH task USING INDEX task_inbox (owner=? AND id<?)"],
      ["SEARCH task USING INDEX task_queue (permission=? AND id<?)"],
      ["SEARCH task USING INDEX task_queue_object (permission=? AND permission_object=? AND id<?)"],
      ["SEARCH task USING INDEX task_queue (permission=? AND id<?)"],
      ["SEARCH task USING INDEX task_whole_queue (id<?)"],
      ["SEARCH task USING INDEX task_archive (owner=? AND id<?)"],
      ["SEARCH task USING INDEX task_inbox (owner=?)"],
    ]);
  });
});
