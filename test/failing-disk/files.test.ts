import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { createDesktopFiles } from "../../electron/files/desktop-files.ts";
import { openEngine } from "../../engine/index.ts";
import { migrations } from "../../engine/storage/migrations/index.ts";
import { createBackups } from "../../host/backups/backups.ts";
import { fileWorker } from "../../host/backups/file-work.ts";
import { prepareRestore } from "../../host/backups/restore.ts";
import { lastVersion } from "../../host/last-version.ts";
import { openSettings } from "../../host/settings.ts";
import { codeOfAsync } from "../engine/support/office.ts";
import { readTables } from "../engine/support/read-tables.ts";
import { temporaryFolder } from "../host/support/temporary-folder.ts";
import { fewOrMany } from "../support/few-or-many.ts";
import { canRefuseWrites, refusingWritesBehind } from "./refuse-writes.ts";

interface WritingFiles {
  readonly run: () => unknown;
  /** What must stay as it is until it succeeded. */
  readonly state: () => unknown;
}

/** Behind how many bytes the disk fails, one after the other; a database has some 300,000 when it is new. */
const ends = fewOrMany({
  few: [0, 20, 4_095, 150_000],
  many: Array.from({ length: 120 }, (_, step) => (step < 20 ? step * 3 : (step - 19) * 4_096 - 1)),
});

const writes: { readonly [name: string]: () => WritingFiles | Promise<WritingFiles> } = {
  settings: () => {
    const file = join(temporaryFolder(), "settings.json");
    const settings = openSettings(file, () => "en");
    settings.set({ language: "de" });
    return { run: () => settings.set({ language: "en" }), state: () => [readFileSync(file, "utf8"), settings.get()] };
  },
  "the version that ran last": () => {
    const file = join(temporaryFolder(), "last-version");
    lastVersion(file, "1.0.0").remember("a".repeat(64));
    return {
      run: () => lastVersion(file, "1.0.1").remember("a".repeat(64)),
      state: () => readFileSync(file, "utf8"),
    };
  },
  "a file that somebody saves": () => {
    const folder = temporaryFolder();
    const target = join(folder, "a.txt");
    writeFileSync(target, "what was there before");
    const files = createDesktopFiles({
      dialog: { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: target }) },
      shell: { openPath: () => Promise.resolve("") },
      folders: { downloads: folder, copies: join(folder, "copies") },
    });
    const parts = [new Uint8Array(50), new Uint8Array(60_000)];
    return { run: () => files.save("a.txt", parts), state: () => contentOf(folder) };
  },
  "a copy of the open database": () => {
    const { engine, folder } = office();
    const copies = join(folder, "copies");
    mkdirSync(copies);
    const target = join(copies, "copy.sqlite");
    writeFileSync(target, "the copy before");
    return { run: () => engine.backUp(target), state: () => contentOf(copies) };
  },
  "a backup": () => {
    const { backups } = office();
    mkdirSync(backups.folder);
    return { run: () => backups.make("asked"), state: () => contentOf(backups.folder) };
  },
  "a backup on its way back": async () => {
    const { backups, file, folder } = office();
    const { name } = await backups.make("asked");
    const run = async () => (await prepareRestore({ file, backups, worker: fileWorker }, name)).drop();
    return { run, state: () => [readdirSync(folder), contentOf(backups.folder), readTables(file)] };
  },
  "a database of an older format": () => {
    const file = join(temporaryFolder(), "intray.sqlite");
    const older = new Sqlite(file);
    for (const step of migrations.slice(0, -2)) older.exec(step.sql);
    older.pragma("application_id = 0x494e5452");
    older.pragma(`user_version = ${migrations.length - 2}`);
    older.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1)");
    older.close();
    return { run: () => openEngine({ file, flows: [] }).close(), state: () => [versionOf(file), readTables(file)] };
  },
};

describe.skipIf(!canRefuseWrites)("a disk that fails while a file is written", () => {
  it.each(Object.entries(writes))("leaves what was there: %s", async (_name, prepare) => {
    const { run, state } = await prepare();
    const before = state();
    let failures = 0;
    for (const end of [...ends, 2 ** 40]) {
      const code = await codeOfAsync(() => refusingWritesBehind(end, run));
      if (code === "nothing") break;
      failures += 1;
      // what the engine says, or what the system says and the router translates
      expect(["storage.unavailable", "EFBIG"]).toContain(code);
      expect(state()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(0);
    // what was written behind the last failure is whole: doing it once more changes nothing
    const written = state();
    expect(await codeOfAsync(async () => run())).toBe("nothing");
    expect(state()).toEqual(written);
  });
});

function office() {
  const folder = temporaryFolder();
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows: [] });
  onTestFinished(() => engine.close());
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const backups = createBackups({
    file,
    folder: join(folder, "backups"),
    worker: fileWorker,
    now: () => 0,
    rememberedOffice: () => null,
  });
  return { engine, folder, file, backups };
}

/** The files of a folder, by their names; of a database its rows. */
function contentOf(folder: string): Readonly<Record<string, unknown>> {
  const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => {
      const text = readFileSync(join(folder, name), "latin1");
      return [name, text.startsWith("SQLite format 3") ? readTables(join(folder, name)) : text];
    }),
  );
}

function versionOf(file: string): unknown {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    return sqlite.pragma("user_version", { simple: true });
  } finally {
    sqlite.close();
  }
}
