import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { officeOfFile } from "../../engine/index.ts";
import { hourlyBackups } from "../../host/backups/hourly.ts";
import { quarantine } from "../../host/backups/restore.ts";
import { type EngineHost, openEngineHost } from "../../host/engine-host.ts";
import type { JobPool } from "../../host/jobs/job-pool.ts";
import { rememberingLog } from "./support/remembering-log.ts";
import { rightsOf, sharedFolder } from "./support/shared-folder.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

describe("opening an office", () => {
  it("offers the flows for authors only where Intray runs from its sources", async () => {
    for (const [forAuthors, offered] of [
      [false, []],
      [true, ["gallery", "offers"]],
    ] as const) {
      const { engine } = await open(temporaryFolder(), "1.0.0", { forAuthors });
      const root = engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
      const flows = engine
        .as(root.id)
        .flows.list()
        .map(({ id }) => id);
      expect(flows).toContain("hello-world");
      expect(flows.filter((id) => id === "gallery" || id === "offers")).toEqual(offered);
    }
  });

  it("lets nobody choose a password that everybody tries first", async () => {
    const { engine } = await open(temporaryFolder(), "1.0.0");
    const grace = { name: "grace", displayName: "Grace Hopper" };
    await expect(engine.authentication.createAdministrator(grace, "Password2026!")).rejects.toMatchObject({
      code: "password.common",
    });
    expect(engine.authentication.needsAdministrator()).toBe(true);
  });

  it("takes an office for damaged in which much was done and nobody is left: whoever came first would govern it", async () => {
    const folder = temporaryFolder();
    const host = await open(folder, "1.0.0");
    host.engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
    host.close();
    const sqlite = new Sqlite(host.file);
    sqlite.exec("DELETE FROM person");
    sqlite.close();
    await expect(open(folder, "1.0.0")).rejects.toMatchObject({ code: "storage.damaged" });
  });

  it("says so when it can't be lastVersion which version ran", async () => {
    const folder = temporaryFolder();
    const host = await open(folder, "1.0.0");
    host.close();
    const lastVersion = join(dirname(host.file), "last-version");
    rmSync(lastVersion);
    mkdirSync(lastVersion);
    await expect(open(folder, "1.0.0")).rejects.toMatchObject({
      code: "storage.unavailable",
      details: { file: lastVersion },
    });
  });

  it("backs nothing up at the first start, nor when the same version starts again", async () => {
    const folder = temporaryFolder();
    for (const version of ["1.0.0", "1.0.0"]) {
      const host = await open(folder, version);
      expect(reasonsIn(host)).toEqual([]);
      host.close();
    }
  });

  it("backs up before another version's first start, and only then", async () => {
    const folder = temporaryFolder();
    for (const [version, reasons] of [
      ["1.0.0", []],
      ["1.1.0", ["update"]],
      ["1.1.0", ["update"]],
    ] as const) {
      const host = await open(folder, version);
      expect(reasonsIn(host)).toEqual(reasons);
      host.close();
    }
  });

  it("leaves a file of a newer version as it is", async () => {
    const folder = temporaryFolder();
    const newer = await open(folder, "2.0.0");
    newer.close();
    const { file } = newer;
    const sqlite = new Sqlite(file);
    sqlite.pragma("user_version = 9999");
    sqlite.close();
    const before = readFileSync(file);
    await expect(open(folder, "1.0.0")).rejects.toMatchObject({ code: "storage.newer" });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(join(folder, "backups"))).toBe(false);
    expect(readFileSync(join(folder, "data", "last-version"), "utf8")).toBe(`2.0.0\n${officeOfFile(file)}\n`);
  });

  it.each([
    ["a remembered version", [], "data/last-version"],
    ["backups", ["backups"], "backups/2026-11-23T14-05-09-123Z.hourly.sqlite"],
    ["a damaged file that was set aside", ["data/damaged-2026"], "data/damaged-2026/intray.sqlite"],
    ["a copy from before a migration", [], "data/intray.sqlite.before-9"],
    ["a log whose file is gone", [], "data/intray.sqlite-wal"],
  ])("begins no new one where there are no records but %s", async (_, folders, left) => {
    const folder = temporaryFolder();
    for (const one of ["data", ...folders]) mkdirSync(join(folder, one));
    writeFileSync(join(folder, left), "left");
    const file = join(folder, "data", "intray.sqlite");
    await expect(open(folder, "1.0.0")).rejects.toMatchObject({ name: "MissingRecords", file });
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, "");
    await expect(open(folder, "1.0.0")).rejects.toMatchObject({ name: "MissingRecords", file });
    expect(readFileSync(file)).toHaveLength(0);
  });

  it("begins one where an earlier first start was cut off before it had written anything", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data", "intray.sqlite"), "");
    const { file } = await open(folder, "1.0.0");
    expect(officeOfFile(file)).not.toBeNull();
  });

  it("checks a file first that its last program left open", async () => {
    const folder = temporaryFolder();
    (await open(folder, "1.0.0")).close(); // now the file holds everything, and its log what follows
    const { file, engine } = await open(folder, "1.0.0");
    engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
    const sound = leftOpen(file, (bytes) => bytes);
    expect((await open(sound, "1.0.0")).engine.verifyAudit()).toBeNull();
    const page = pageOf(file);
    const spoilt = leftOpen(file, (bytes) => bytes.fill(0x2a, (page - 1) * 4_096, page * 4_096));
    await expect(open(spoilt, "1.0.0")).rejects.toMatchObject({ code: "storage.damaged" });
  });
});

describe.skipIf(process.platform === "win32")("who may read an office's records", () => {
  it.each([
    ["their account alone", false, "700", "600"],
    ["the group of a folder that accounts share", true, "2770", "660"],
  ])("%s", async (_, shared, folders, files) => {
    const folder = sharedFolder();
    const { file, backups } = await open(folder, "1.0.0", { shared });
    const { name } = await backups.make("hourly");
    const data = dirname(file);
    const rights = (...paths: string[]) => paths.map(rightsOf);
    expect(rights(data, backups.folder)).toEqual([folders, folders]);
    const written = [file, `${file}-wal`, `${file}-shm`, join(data, "last-version"), backups.pathOf(name)];
    expect(rights(...written)).toEqual(written.map(() => files));
    expect(rightsOf(quarantine(file, Date.now()))).toBe(folders);
  });
});

describe("the hourly backup", () => {
  const hour = 3_600_000;

  it("is due an hour after the newest, and made when something changed", async () => {
    const { backups, file, engine } = await open(temporaryFolder(), "1.0.0");
    const made: string[] = [];
    const watched = {
      ...backups,
      make: (reason: Parameters<typeof backups.make>[0]) => {
        made.push(reason);
        return backups.make(reason);
      },
    };
    const now = () => Date.now() + hour;
    const work = hourlyBackups(watched, now);
    engine.people.createGroup("staff", "Staff");
    await work.run();
    expect([made, existsSync(file)]).toEqual([["hourly"], true]);
    expect(work.nextAt()).toBeGreaterThan(Date.now() + hour);
    const quiet = hourlyBackups({ ...watched, isChanged: () => false }, now);
    await quiet.run();
    expect(made).toEqual(["hourly"]);
  });
});

/** Nothing here has jobs. */
const noJobs: JobPool = {
  execute: () => Promise.reject(new Error("There are no jobs here.")),
  close: () => undefined,
};

interface OpenOptions {
  readonly shared?: boolean;
  readonly forAuthors?: boolean;
}

async function open(folder: string, version: string, options: OpenOptions = {}): Promise<EngineHost> {
  const { shared = false, forAuthors = false } = options;
  const scratch = join(temporaryFolder(), "jobs");
  const log = rememberingLog();
  const host = await openEngineHost({ folder, shared }, { version, scratch, log, jobs: noJobs, forAuthors });
  onTestFinished(() => host.close());
  return host;
}

function reasonsIn({ backups }: EngineHost): readonly string[] {
  return backups.state().backups.map(({ reason }) => reason);
}

/** Another folder, with the file as a crash leaves it: with its log. */
function leftOpen(file: string, spoil: (bytes: Buffer) => Buffer): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "data", "intray.sqlite"), spoil(readFileSync(file)));
  copyFileSync(`${file}-wal`, join(folder, "data", "intray.sqlite-wal"));
  return folder;
}

/** An index's page: what is read first still looks well. */
function pageOf(file: string): number {
  const sqlite = new Sqlite(file, { readonly: true });
  const page = sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'process_of_status'").pluck().get();
  sqlite.close();
  return page as number;
}
