import type Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { wrapDatabase, type WritableDb } from "../../../engine/storage/database.ts";
import { meetsRows, rowsMet } from "../../../engine/storage/meets-rows.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";
import { createStores, type Stores } from "../../../engine/storage/stores.ts";
import type { Visibility } from "../../../engine/storage/visibility.ts";

/** What a command keeps until somebody asks for it. */
const kept = new Set(["task", "process", "task_previous"]);

it("knows each statement for which SQLite opens tasks or processes", () => {
  const { sqlite, statements } = everyStatement();
  expect(statements.length).toBeGreaterThan(150);
  const opening = statements.filter((sql) => tablesOpenedBy(sqlite, sql).some((table) => kept.has(table)));
  expect(opening.filter((sql) => !meetsRows(sql))).toEqual([]);
  expect(opening.length).toBeGreaterThan(60);
});

it("knows the statements that ask for tasks of joins alone, which need no others written", () => {
  const { statements } = everyStatement();
  const alone = statements.filter((sql) => rowsMet(sql) === "joins");
  expect(alone).toHaveLength(3);
  expect(alone.filter((sql) => !/^SELECT .*FROM task WHERE .*AND kind = 'JOIN' AND/u.test(sql))).toEqual([]);
  expect(rowsMet("SELECT id FROM task WHERE process = ? AND kind = 'JOIN' OR kind = 'END'")).toBe("all");
  expect(
    rowsMet("SELECT id FROM task JOIN process ON process.id = process WHERE node = ? AND kind = 'JOIN' AND token = ?"),
  ).toBe("all");
});

it("knows each table that points to tasks or processes", () => {
  const { sqlite } = everyStatement();
  const pointing = sqlite
    .prepare<[], { name: string; target: string }>(
      `SELECT schema.name, key."table" AS target FROM sqlite_schema AS schema, pragma_foreign_key_list(schema.name) AS key
       WHERE schema.type = 'table'`,
    )
    .all()
    .filter(({ target }) => kept.has(target));
  expect(pointing.filter(({ name }) => !meetsRows(`INSERT INTO ${name} DEFAULT VALUES`))).toEqual([]);
});

it("lets statements alone that are about people, files and records", () => {
  expect(meetsRows("SELECT id, name FROM person WHERE id = ?")).toBe(false);
  expect(meetsRows("INSERT INTO file_part (file, position, bytes) VALUES (?, ?, ?)")).toBe(false);
  expect(meetsRows("UPDATE artifact SET revision = ?, data = ? WHERE id = ?")).toBe(false);
  expect(meetsRows("SELECT seq FROM sqlite_sequence WHERE name = 'task'")).toBe(false);
});

/** Every statement that the stores prepare, those included that lists put together from filters. */
function everyStatement(): { readonly sqlite: Sqlite.Database; readonly statements: readonly string[] } {
  const sqlite = openStorage(":memory:");
  onTestFinished(() => void sqlite.close());
  const db = wrapDatabase(sqlite);
  const statements: string[] = [];
  const recording: WritableDb = {
    ...db,
    query(sql) {
      statements.push(sql);
      return db.query(sql);
    },
    statement(sql) {
      statements.push(sql);
      return db.statement(sql);
    },
  };
  askEveryList(createStores(recording, []));
  return { sqlite, statements };
}

/** Seen in every way. */
const visible: Visibility = {
  person: 1,
  whole: ["leave"],
  own: ["trip"],
  asked: [{ flow: "leave", permission: "leave.approve", inPart: true }],
  objects: ["site"],
};

function askEveryList({ background, files, lists, processLists }: Stores): void {
  const fields = [{ part: "data", name: "subject", contains: "sea" } as const];
  const filter = { flow: "leave", fields, text: "sea", created: { from: 1 } };
  const walks = [
    { listName: "inbox", owner: 1 },
    { listName: "archive", owner: 1 },
    {
      listName: "queue",
      held: { whole: ["leave.file"], inPart: ["leave.approve"] },
      fourEyes: [{ flow: "leave", node: "approve", done: ["ask"] }],
    },
    { listName: "everywhere" },
  ] as const;
  for (const walk of walks) {
    if (walk.listName === "everywhere") lists.countEverywhere({ visible, filter });
    else lists.count(walk, { visible, filter });
    for (const sort of ["newest", "due", "flow", "starter", "priority"] as const) {
      lists.page(walk, { visible, filter, sort }, null, 1);
    }
  }
  processLists.page(visible, filter, 1);
  processLists.count({ ...visible, whole: null }, {});
  processLists.isSeen(visible, 1);
  files.isSeen(1, visible);
  processLists.flows();
  for (const state of ["queued", "running", "failed", "timers"] as const) {
    background.page(state, ["leave"], { flow: "leave" }, { after: 1, limit: 1 });
    background.count(state, null, 1);
  }
  background.dueBy(1);
}

/** As SQLite compiles the statement: also what its foreign keys look into. */
function tablesOpenedBy(sqlite: Sqlite.Database, sql: string): readonly string[] {
  const values = [...sql.matchAll(/\?/gu)].map(() => null);
  const steps = sqlite
    .prepare<null[], { opcode: string; p2: number; p3: number }>(`EXPLAIN ${sql}`)
    .all(...values)
    .filter(({ opcode, p3 }) => ["OpenRead", "OpenWrite", "ReopenIdx"].includes(opcode) && p3 === 0);
  const table = sqlite.prepare<[number], { name: string }>(
    "SELECT tbl_name AS name FROM sqlite_schema WHERE rootpage = ?",
  );
  return steps.flatMap(({ p2 }) => table.get(p2)?.name ?? []);
}
