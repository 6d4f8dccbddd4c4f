import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBackups } from "../../../host/backups/backups.ts";
import { type FileWorker, fileWorker } from "../../../host/backups/file-work.ts";
import { offerRestore } from "../../../electron/startup/offer-restore.ts";
import { verifyRestore } from "../../../host/backups/verify-restore.ts";
import { finishRestore, prepareRestore } from "../../../host/backups/restore.ts";
import { createBackupAdmin } from "../../../host/backups/backup-admin.ts";
import { backUpFile, checkFile, FlowError, inspectBackup, openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

it("copies a file that is open, checks the copy, and tells what is in it", async () => {
  const { backups, engine } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  engine.people.createPerson({ name: "ben", displayName: "Ben" });
  expect(await backups.inspect(name)).toEqual({ people: 1, processes: 0, running: 0, lastChange: expect.any(Number) });
  expect(readdirSync(backups.folder)).toEqual([name]);
});

it("knows whether something was written since the newest", async () => {
  const { backups, engine, file, clock } = office();
  expect(backups.isChanged()).toBe(true);
  clock.now = 60_000;
  await backups.make("hourly");
  for (const part of ["", "-wal"]) utimesSync(`${file}${part}`, 1, 1);
  expect(backups.isChanged()).toBe(false);
  engine.people.createGroup("staff", "Staff");
  expect(backups.isChanged()).toBe(true);
});

it("keeps nothing of a backup that failed, and says so until one succeeds", async () => {
  const { backups, file, engine } = office();
  mkdirSync(backups.folder);
  writeFileSync(join(backups.folder, "2026-11-23T14-05-09-123Z.hourly.sqlite.unchecked"), "cut off");
  engine.close();
  const sound = readFileSync(file);
  writeFileSync(file, "not a database at all, and longer than a header of a hundred bytes: ".repeat(30));
  await expect(backups.make("asked")).rejects.toMatchObject({ code: "storage.damaged" });
  expect(backups.state()).toEqual({ backups: [], failed: 0 });
  writeFileSync(file, sound);
  const { name } = await backups.make("asked");
  expect(readdirSync(backups.folder)).toEqual([name]);
  expect(backups.state().failed).toBeNull();
});

it("goes back: the present is saved first, the backup takes its place at the next start", async () => {
  const { backups, engine, file, clock } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  engine.people.createPerson({ name: "ben", displayName: "Ben" });
  clock.now = 60_000;
  const anew: unknown[] = [];
  const backupAdmin = createBackupAdmin({
    backups,
    worker: fileWorker,
    file,
    close: () => engine.close(),
    relaunch: (problem) => anew.push(problem),
    showFolder: () => Promise.resolve(),
  });
  await backupAdmin.restore(name);
  expect(anew).toEqual([undefined]);
  expect(peopleIn(file)).toEqual(["ada", "ben"]);
  expect(finishRestore(file)).toBe(true);
  expect(finishRestore(file)).toBe(false);
  expect(peopleIn(file)).toEqual(["ada"]);
  const [saved] = backups.state().backups;
  expect(saved?.reason).toBe("restore");
  expect(await backups.inspect(saved?.name ?? "")).toMatchObject({ people: 2 });
});

it("leaves everything as it is when the present can't be saved", async () => {
  const { backups, engine, file } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  const full = new FlowError("storage.unavailable", "The disk is full.");
  const anew: unknown[] = [];
  await createBackupAdmin({
    backups: { ...backups, make: () => Promise.reject(full) },
    worker: fileWorker,
    file,
    close: () => engine.close(),
    relaunch: (problem) => anew.push(problem),
    showFolder: () => Promise.resolve(),
  }).restore(name);
  expect(anew).toEqual([full]);
  expect(finishRestore(file)).toBe(false);
  expect(readdirSync(join(file, ".."))).toEqual(["backups", "intray.sqlite"]);
});

it("refuses a backup that isn't there, wherever its name points", async () => {
  const { backups } = office();
  for (const name of ["../intray.sqlite", "2026-11-23T14-05-09-123Z.hourly.sqlite"]) {
    await expect(backups.inspect(name)).rejects.toMatchObject({ code: "backup.unknown" });
  }
});

it("rehearses with the newest backup, and touches nothing", async () => {
  const { backups, engine } = office();
  const temporary = temporaryFolder();
  expect(await verifyRestore(backups, fileWorker, temporary)).toMatchObject({ ok: false, backup: null });
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  expect(await verifyRestore(backups, fileWorker, temporary)).toMatchObject({ ok: true, backup: name, people: 1 });
  writeFileSync(join(backups.folder, name), "nothing of a database");
  expect(await verifyRestore(backups, fileWorker, temporary)).toMatchObject({ ok: false, backup: name });
  expect(readdirSync(temporary)).toEqual([]);
});

it("offers the newest sound backup when the data are damaged, and keeps the damaged file", async () => {
  const { backups, engine, file, clock } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  clock.now = 60_000;
  const newer = await backups.make("asked");
  writeFileSync(join(backups.folder, newer.name), "spoilt");
  engine.close();
  writeFileSync(file, "spoilt");
  const asked: string[] = [];
  const offer = (response: number, code: "storage.damaged" | "storage.newer" = "storage.damaged") =>
    offerRestore(new FlowError(code, "Damaged."), {
      dialog: {
        showMessageBox: (options: unknown) => {
          asked.push((options as { detail: string }).detail);
          return Promise.resolve({ response, checkboxChecked: false });
        },
      },
      language: "en",
      backups,
      worker: fileWorker,
      file,
      now: () => 0,
    });
  expect(await offer(0, "storage.newer")).toBe(false);
  expect(await offer(1)).toBe(false);
  expect(finishRestore(file)).toBe(false);
  expect(await offer(0)).toBe(true);
  expect(asked).toHaveLength(2);
  expect(finishRestore(file)).toBe(true);
  expect(peopleIn(file)).toEqual(["ada"]);
  expect(readFileSync(join(file, "..", "damaged-1970-01-01T00-00-00-000Z", "intray.sqlite"), "utf8")).toBe("spoilt");
  expect(existsSync(join(backups.folder, name))).toBe(true);
});

it("a restore that was prepared and not committed counts for nothing, and is cleared away", async () => {
  const { backups, engine, file } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  await prepareRestore({ file, backups, worker: fileWorker }, name);
  writeFileSync(`${file}.to-restore.partial`, "cut off");
  expect(finishRestore(file)).toBe(false);
  expect(readdirSync(join(file, "..")).filter((left) => left.includes("to-restore"))).toEqual([]);
});

describe("a file that is no sound backup of this office", () => {
  const spoilt = [
    ["empty", "storage.foreign", (file: string) => writeFileSync(file, "")],
    ["of a newer version", "storage.newer", change("PRAGMA user_version = 9999")],
    ["with a table missing", "storage.damaged", change("DROP TABLE job_log")],
    ["of another office", "storage.other-office", change("UPDATE office SET id = lower(hex(randomblob(32)))")],
    ["with nobody in it", "storage.empty", change("UPDATE person SET active = 0")],
    ["with an altered history", "storage.altered", change("UPDATE audit SET at = at + 1")],
  ] as const;

  it.each(spoilt)("%s: is not shown as sound, not restored, not offered, and fails the rehearsal", async (...row) => {
    const [, code, spoil] = row;
    const { backups, engine, file, clock } = office(onThisThread);
    engine.people.createPerson({ name: "ada", displayName: "Ada" });
    const older = await backups.make("asked");
    clock.now = 60_000;
    const { name } = await backups.make("asked");
    spoil(backups.pathOf(name));
    await expect(backups.inspect(name)).rejects.toMatchObject({ code });
    const before = readdirSync(join(file, ".."));
    // nothing was closed, and Intray isn't started anew
    await expect(adminOf({ backups, file }).restore(name)).rejects.toMatchObject({ code });
    expect(readdirSync(join(file, ".."))).toEqual(before);
    expect(await backups.newestSound()).toMatchObject({ name: older.name });
    expect(await verifyRestore(backups, onThisThread, temporaryFolder())).toMatchObject({ ok: false, backup: name });
  });

  it("never makes the last sound one go", async () => {
    const { backups, engine, file, clock } = office(onThisThread);
    const { now } = clock;
    engine.people.createPerson({ name: "ada", displayName: "Ada" });
    const sound = await backups.make("asked");
    const names = () => backups.state().backups.map(({ name }) => name);
    change("UPDATE audit SET at = at + 1")(file);
    for (let hour = 1; hour <= 4; hour += 1) {
      clock.now = now + hour * 3_600_000;
      await backups.make("hourly");
    }
    expect(names()).toContain(sound.name);
    expect(names()).toHaveLength(4);
    change("UPDATE audit SET at = at - 1")(file);
    clock.now += 3_600_000;
    const mended = await backups.make("hourly");
    expect(names()).toContain(mended.name);
    expect(names()).not.toContain(sound.name);
  });
});

it("rehearses nothing where there is no room for it, and says so", async () => {
  const { backups, engine } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  const nowhere = join(temporaryFolder(), "nowhere");
  expect(await verifyRestore(backups, fileWorker, nowhere)).toMatchObject({ ok: false, backup: name });
});

it("knows its own backups by what it remembers, when the records can't tell", async () => {
  const { backups, engine, file, remembered } = office();
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  const { name } = await backups.make("asked");
  remembered.office = backups.office();
  engine.close();
  writeFileSync(file, "spoilt");
  expect(await backups.inspect(name)).toMatchObject({ people: 1 });
  remembered.office = "0".repeat(64);
  await expect(backups.inspect(name)).rejects.toMatchObject({ code: "storage.other-office" });
});

/** The same work without a thread, whose start takes most of the time. */
const onThisThread: FileWorker = {
  copy: backUpFile,
  check: async (file) => checkFile(file),
  inspect: async (file, of) => inspectBackup(file, of),
};

function office(worker = fileWorker) {
  const folder = temporaryFolder();
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows });
  onTestFinished(() => engine.close());
  const clock = { now: 0 };
  const remembered: { office: string | null } = { office: null };
  const backups = createBackups({
    file,
    folder: join(folder, "backups"),
    worker,
    now: () => clock.now,
    rememberedOffice: () => remembered.office,
  });
  return { engine, file, backups, clock, remembered };
}

/** An administration of backups that must not end the program. */
function adminOf({ backups, file }: Pick<ReturnType<typeof office>, "backups" | "file">) {
  const ends = () => {
    throw new Error("The program was ended.");
  };
  return createBackupAdmin({
    backups,
    worker: onThisThread,
    file,
    close: ends,
    relaunch: ends,
    showFolder: () => Promise.resolve(),
  });
}

function change(sql: string) {
  return (file: string) => {
    const sqlite = new Sqlite(file);
    sqlite.exec(sql);
    sqlite.close();
  };
}

function peopleIn(file: string): readonly string[] {
  const copy = join(temporaryFolder(), "copy.sqlite");
  copyFileSync(file, copy);
  const engine = openEngine({ file: copy, flows });
  const names = engine.people.list().map(({ name }) => name);
  engine.close();
  return names;
}
