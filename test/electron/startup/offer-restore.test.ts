import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MessageBoxOptions } from "electron";
import { describe, expect, it } from "vitest";
import { offerRestore } from "../../../electron/startup/offer-restore.ts";
import { openEngine } from "../../../engine/index.ts";
import { fileWorker } from "../../../host/backups/file-work.ts";
import { finishRestore } from "../../../host/backups/restore.ts";
import { MissingRecords } from "../../../host/backups/missing-records.ts";
import { dataStoreAt, makeDataFolder } from "../../../host/data-store.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

describe("records that are gone", () => {
  it.each([
    ["en", /records are missing/iu],
    ["de", /Daten fehlen/u],
  ] as const)("are asked about, in %s, and the newest backup takes their place if wanted", async (language, title) => {
    const { folder, file, backups } = await vanished();
    const asked: MessageBoxOptions[] = [];
    const offer = (response: number) => {
      const showMessageBox = (options: unknown) => {
        asked.push(options as MessageBoxOptions);
        return Promise.resolve({ response, checkboxChecked: false });
      };
      const options = { dialog: { showMessageBox }, language, backups, worker: fileWorker, file, now: () => 0 };
      return offerRestore(new MissingRecords(file), options);
    };
    expect(await offer(1)).toBe(false);
    expect(existsSync(file)).toBe(false);
    expect(await offer(0)).toBe(true);
    expect(asked.map(({ message }) => message)).toEqual([expect.stringMatching(title), expect.stringMatching(title)]);
    expect(asked[0]?.detail).toContain(file);
    expect(finishRestore(file)).toBe(true);
    expect(readdirSync(join(folder, "data"))).toEqual(["intray.sqlite"]);
  });

  it("are only told of when no backup is sound", async () => {
    const { file, backups } = await vanished();
    for (const { name } of backups.state().backups) writeFileSync(backups.pathOf(name), "");
    const dialog = { showMessageBox: () => Promise.reject(new Error("There is nothing to ask.")) };
    const options = { dialog, language: "en", backups, worker: fileWorker, file, now: () => 0 } as const;
    expect(await offerRestore(new MissingRecords(file), options)).toBe(false);
  });
});

/** A place whose records were there when it was backed up. */
async function vanished() {
  const location = { folder: temporaryFolder(), shared: false };
  const { file, backups } = dataStoreAt(location);
  makeDataFolder(location);
  const engine = openEngine({ file, flows: [] });
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  engine.close();
  await backups.make("asked");
  for (const part of ["", "-wal", "-shm"]) rmSync(`${file}${part}`, { force: true });
  return { folder: location.folder, file, backups };
}
