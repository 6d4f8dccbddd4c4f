import { expect, it, onTestFinished } from "vitest";
import { type WritableDb, wrapDatabase } from "../../../engine/storage/database.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { createStores } from "../../../engine/storage/stores.ts";

it("every statement of the stores can be prepared, and no question writes", () => {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  const db = wrapDatabase(sqlite);
  const writing: string[] = [];
  let prepared = 0;
  const eager: WritableDb = {
    ...db,
    question(sql) {
      if (!sqlite.prepare(sql).readonly) writing.push(sql);
      prepared += 1;
      return db.question(sql);
    },
    change(sql) {
      sqlite.prepare(sql);
      prepared += 1;
      return db.change(sql);
    },
  };
  createStores(eager, []);
  expect(writing).toEqual([]);
  expect(prepared).toBeGreaterThan(80);
});

it("a question that writes is refused when it is asked", () => {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  const question = wrapDatabase(sqlite).question<[], unknown>("DELETE FROM task");
  expect(() => question.all()).toThrow("A question must not write: DELETE FROM task");
});
