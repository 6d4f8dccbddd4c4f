import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Engine, openEngine, type TaskSort } from "../../../engine/index.ts";
import { fillSearchFile, searchFlows } from "../../bench/search-file.ts";

const folder = mkdtempSync(join(tmpdir(), "intray-large-search-"));
const file = join(folder, "intray.sqlite");
let engine: Engine;

/** So many processes that a common word is in more of them than are collected at once. */
beforeAll(() => {
  fillSearchFile(file, 10_400);
  engine = openEngine({ file, flows: searchFlows });
  engine.sweep();
});

afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

it.each(["newest", "oldest", "due", "priority", "flow", "starter"] as const)(
  "shows every row that has a word of most processes, %s first, page by page",
  (sort) => {
    const mine = rows("owner = 4 AND status = 'ASSIGNED'", "");
    const seen = rows(
      "status = 'NEW' AND kind = 'HUMAN'",
      "AND flow IN ('department-3', 'department-4', 'department-5')",
    );
    expect([paged("inbox", "get equipment", sort), paged("queue", "get equipment", sort)]).toEqual([mine, seen]);
  },
);

it("shows every row that has a common word, and no other", () => {
  const invoices = "AND process IN (SELECT id FROM artifact WHERE data LIKE '%\"Invoice %')";
  const mine = rows("owner = 4 AND status = 'ASSIGNED'", invoices);
  expect([paged("inbox", "invoice", "newest"), engine.as(4).tasks.count("inbox", { text: "invoice" })]).toEqual([
    mine,
    { count: mine.length, more: false },
  ]);
});

it("tells how many processes have a word: exactly, where they are counted by the index alone", () => {
  const root = engine.people.list().find(({ name }) => name === "root")?.id ?? 0;
  expect(engine.as(root).processes.quickCount({ text: "get" })).toEqual({ count: 0, more: false });
  expect(engine.as(root).processes.quickCount({ text: "202" })).toEqual({ count: 5_200, more: false });
  expect(engine.as(root).processes.count({ text: "202", status: "NEW", flow: "department-1" })).toBe(520);
});

/** The processes of a person's list that a text finds, lowest first. */
function paged(list: "inbox" | "queue", text: string, sort: TaskSort): readonly number[] {
  const found: number[] = [];
  for (let after: number | undefined; ; ) {
    const { rows: page, next } = engine
      .as(4)
      .tasks.list(list, { text, sort, limit: 200, ...(after === undefined ? {} : { after }) });
    found.push(...page.map(({ processId }) => processId));
    after = next;
    if (after === undefined) return found.toSorted((a, b) => a - b);
  }
}

/** The processes of tasks, asked with bare SQL. */
function rows(where: string, and: string): readonly number[] {
  const sqlite = new Sqlite(file, { readonly: true });
  const found = sqlite
    .prepare<[], number>(`SELECT process FROM task WHERE ${where} ${and} ORDER BY process`)
    .pluck()
    .all();
  sqlite.close();
  return found;
}
