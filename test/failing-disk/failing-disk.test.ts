import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkFile } from "../../engine/index.ts";
import { wrapDatabase } from "../../engine/storage/database.ts";
import { codeOf, codeOfAsync } from "../engine/support/office.ts";
import { readTables } from "../engine/support/read-tables.ts";
import { temporaryFolder } from "../host/support/temporary-folder.ts";
import { fewOrMany } from "../support/few-or-many.ts";
import { commands, type PreparedCommand } from "./commands.ts";
import { canRefuseWrites, refusingWritesBehind } from "./refuse-writes.ts";

/** Of SQLite's log, in bytes: what stands first, and each page with what is said of it. */
const [headBytes, pageBytes] = [32, 24 + 4_096];

/** At which pages of the log the disk fails, one after the other. */
const usualPages = fewOrMany({
  few: [0, 1, 4, 10, 20, 1_000],
  many: Array.from({ length: 1_000 }, (_, page) => page),
});

describe.skipIf(!canRefuseWrites)("a disk that fails while a command writes its nth page", () => {
  it.each(Object.entries(commands))("leaves everything as it was: %s", async (_name, prepare) => {
    const command = await prepare();
    const failures = await failPageByPage(command);
    expect(failures).toBeGreaterThan(0);
    const undisturbed = await prepare();
    undisturbed.before?.();
    await undisturbed.run();
    expect(outcomeOf(command)).toEqual(outcomeOf(undisturbed));
    undisturbed.office.engine.close();
  });

  it.each([1, 0])(
    "says so when SQLite gave a transaction up and somebody caught that, %i writes later",
    async (later) => {
      const sqlite = new Sqlite(join(temporaryFolder(), "notes.sqlite"));
      onTestFinished(() => void sqlite.close());
      sqlite.pragma("journal_mode = WAL");
      sqlite.exec("CREATE TABLE note (text TEXT)");
      const db = wrapDatabase(sqlite);
      const write = db.statement<[string]>("INSERT INTO note VALUES (?)");
      const writeBoth = () =>
        db.immediately(() => {
          // more than is held in memory: it is written before the transaction ends
          const tooMuch = codeOf(() => write("x".repeat(30_000_000)));
          for (let written = 0; written < later; written += 1) write("small");
          return tooMuch;
        });
      expect(await codeOfAsync(() => refusingWritesBehind(1_000_000, writeBoth))).toBe("storage.unavailable");
      expect(db.query("SELECT text FROM note").all()).toEqual([]);
      expect(writeBoth()).toBe("nothing");
    },
  );
});

/** Lets the disk fail at later and later pages until the command succeeds. Returns how often it failed. */
async function failPageByPage(command: PreparedCommand): Promise<number> {
  const { office, run, before, pages = usualPages } = command;
  onTestFinished(() => office.engine.close());
  let heard = 0;
  office.engine.on("changed", ({ taskIds, processIds }) => (heard += taskIds.length + processIds.length));
  let failures = 0;
  for (const page of [...pages, Number.MAX_SAFE_INTEGER]) {
    before?.();
    office.emptyLog();
    const [tables, heardBefore] = [readTables(office.file), heard];
    const end = Math.min(headBytes + page * pageBytes - 1, 2 ** 40);
    const code = await codeOfAsync(() => refusingWritesBehind(end, run));
    if (code === "nothing") break;
    failures += 1;
    expect(code).toBe("storage.unavailable");
    expect(readTables(office.file)).toEqual(tables);
    expect(heard).toBe(heardBefore);
    expect(office.engine.verifyAudit()).toBeNull();
    checkFile(office.file);
  }
  return failures;
}

/**
 * How many rows there are, but for the history of attempts that had to begin anew, and where each task stands. In how many
 * pieces the search index lies tells only how often it was written to.
 */
function outcomeOf({ office, before }: PreparedCommand): unknown {
  const pieces = new Set(["process_text_data", "process_text_idx"]);
  const tables = Object.entries(readTables(office.file)).filter(
    ([name]) => !pieces.has(name) && !(before && name.startsWith("audit")),
  );
  return tables.map(([name, rows]) =>
    name === "task" ? (rows as readonly TaskRow[]).map(({ node, status }) => `${node} ${status}`) : [name, rows.length],
  );
}

interface TaskRow {
  readonly node: string;
  readonly status: string;
}
