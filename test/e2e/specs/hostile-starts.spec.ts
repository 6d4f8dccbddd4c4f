import { chmod, mkdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect } from "playwright/test";
import { exitOf, killTree, startIntray, test } from "../harness/index.ts";
import type { Profile } from "../harness/profile.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";

interface Hostile {
  readonly name: string;
  readonly prepare: (profile: Profile) => unknown;
  readonly variables?: (profile: Profile) => Readonly<Record<string, string>>;
  /** What Intray says on standard error, which stands for its dialog here. */
  readonly says: RegExp;
}

/** Each has to end with code 1 and words for it; none may begin a new office. */
const starts: readonly Hostile[] = [
  {
    name: "the data file may not be read",
    prepare: ({ databaseFile }) => chmod(databaseFile, 0o000),
    says: /^intray: storage\.unavailable .*EACCES.*open/mu,
  },
  {
    name: "the data file may only be read",
    prepare: ({ databaseFile }) => chmod(databaseFile, 0o400),
    says: /^intray: storage\.unavailable .*EACCES.*access/mu,
  },
  {
    name: "a table of the data file is missing",
    prepare: ({ databaseFile }) => withDatabase(databaseFile, (database) => database.exec("DROP TABLE job_log")),
    says: /^intray: storage\.damaged The database file lacks job_log/mu,
  },
  {
    name: "another program holds the data file",
    prepare: ({ databaseFile }) => hold(databaseFile),
    says: /^intray: storage\.unavailable /mu,
  },
  {
    name: "the records vanished and a version is remembered",
    prepare: async ({ databaseFile, dataFolder }) => {
      await rm(databaseFile);
      await writeFile(join(dataFolder, "last-version"), "0.1.0\n");
    },
    says: /^intray: records-missing /mu,
  },
  {
    name: "the records were cut to nothing and backups are there",
    prepare: async ({ folder, databaseFile }) => {
      await writeFile(databaseFile, "");
      await mkdir(join(folder, "backups"));
      await writeFile(join(folder, "backups", "2026-11-23T14-05-09-123Z.hourly.sqlite"), "");
    },
    says: /^intray: records-missing /mu,
  },
  {
    name: "the folder for temporary files is missing",
    prepare: () => undefined,
    variables: ({ folder }) => ({ TMPDIR: join(folder, "gone") }),
    says: /^intray: profile\.no-temporary-folder /mu,
  },
  {
    name: "the profile may only be read",
    prepare: ({ folder }) => chmod(folder, 0o500),
    says: /^intray: profile\.read-only /mu,
  },
  {
    name: "the profile can't be locked",
    prepare: ({ folder }) => mkdir(join(folder, "SingletonLock", "in the way"), { recursive: true }),
    says: /^intray: profile\.no-lock /mu,
  },
  {
    name: "the data file is none",
    prepare: ({ databaseFile }) => writeFile(databaseFile, "hello ".repeat(5_000)),
    says: /^intray: storage\.damaged /mu,
  },
  {
    name: "the data file was cut off",
    prepare: ({ databaseFile }) => truncate(databaseFile, 99_999),
    says: /^intray: storage\.damaged /mu,
  },
  {
    name: "the data file is of a newer format",
    prepare: ({ databaseFile }) => withDatabase(databaseFile, (database) => database.pragma("user_version = 999")),
    says: /^intray: storage\.newer /mu,
  },
  {
    name: "the data file is another program's",
    prepare: ({ databaseFile }) => withDatabase(databaseFile, (database) => database.pragma("application_id = 7")),
    says: /^intray: storage\.foreign /mu,
  },
  {
    name: "a folder is in the place of the data file",
    prepare: async ({ databaseFile }) => {
      await rm(databaseFile);
      await mkdir(databaseFile);
    },
    says: /^intray: storage\.unavailable .*EISDIR/mu,
  },
  {
    name: "the data file leads nowhere",
    prepare: async ({ databaseFile }) => {
      await rm(databaseFile);
      await symlink(join(dirname(databaseFile), "nowhere", "intray.sqlite"), databaseFile);
    },
    says: /^intray: storage\.unavailable /mu,
  },
  {
    name: "a folder is in the place of the data file's journal",
    prepare: ({ databaseFile }) => mkdir(`${databaseFile}-wal`),
    says: /^intray: storage\.unavailable /mu,
  },
  {
    name: "much was done and nobody is left",
    prepare: ({ databaseFile }) => withDatabase(databaseFile, deleteEverybody),
    says: /^intray: storage\.damaged .*nobody/mu,
  },
  {
    name: "it can't be noted which version ran",
    prepare: ({ dataFolder }) => mkdir(join(dataFolder, "last-version")),
    says: /^intray: storage\.unavailable .*last-version/mu,
  },
  {
    name: "the policy isn't JSON",
    prepare: ({ policyFile }) => writeFile(policyFile, "{{{"),
    says: /^intray: policy .*isn't JSON/mu,
  },
  {
    name: "the policy has a mistake",
    prepare: ({ policyFile }) => writeFile(policyFile, JSON.stringify({ dataFolder: 7 })),
    says: /^intray: policy .*has a mistake/mu,
  },
];

for (const { name, prepare, variables, says } of starts) {
  test(`says so and ends when ${name}`, async ({ profile }) => {
    test.skip(process.platform === "win32", "Windows has other rights, and other locks");
    await prepare(profile);
    const before = readdirSync(profile.dataFolder).filter((one) => !/-(?:wal|shm)$/u.test(one));
    const intray = startIntray(profile, [], variables?.(profile));
    const exit = await exitOf(intray.main);
    await killTree(intray.main);
    await chmod(profile.folder, 0o700);
    expect(intray.said()).toMatch(says);
    expect(exit).toEqual({ code: 1, signal: null });
    expect(readdirSync(profile.dataFolder).filter((one) => !/-(?:wal|shm)$/u.test(one))).toEqual(before);
  });
}

function withDatabase(file: string, change: (database: Database.Database) => unknown): void {
  const database = new Database(file);
  change(database);
  database.close();
}

function deleteEverybody(database: Database.Database): void {
  database.pragma("foreign_keys = OFF");
  database.exec("DELETE FROM group_member; DELETE FROM credential; DELETE FROM person");
}

/** What lies in the way of nobody's work: each is put right, and the sign-in is there. */
const bearable: readonly { readonly name: string; readonly prepare: (profile: Profile) => unknown }[] = [
  { name: "the settings aren't JSON", prepare: ({ folder }) => writeFile(join(folder, "settings.json"), "{{{") },
  { name: "a folder is in the place of the settings", prepare: ({ folder }) => mkdir(join(folder, "settings.json")) },
  { name: "a file is in the place of the logs", prepare: ({ logFolder }) => writeFile(logFolder, "x") },
  {
    name: "the journal is garbage",
    prepare: ({ databaseFile }) => writeFile(`${databaseFile}-wal`, "x".repeat(50_000)),
  },
];

for (const { name, prepare } of bearable) {
  test(`starts all the same when ${name}`, async ({ profile, launch }) => {
    await prepare(profile);
    const { page } = await launch();
    const { chooser } = deskPages(page, "en");
    await chooser.find(ada);
    await expect(chooser.person(ada)).toBeVisible();
  });
}

/** For as long as these tests run. */
function hold(file: string): void {
  new Database(file).exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
}
