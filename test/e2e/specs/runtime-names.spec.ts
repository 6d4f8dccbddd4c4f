import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { repository, sharedTest as test } from "../harness/index.ts";

/** Names that files of electron/ take from Electron at run time: imported by themselves, or of the whole that is passed on. */
async function takenNames(): Promise<string[]> {
  const folder = join(repository, "electron");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const lists = [
    /^import (?!type)[^;]*?\{(?<names>[^}]*)\} from "electron(?:\/main)?";/gmu,
    /\bPick<\s*typeof electron,(?<names>[^>]*)>/gu,
  ].flatMap((taking) =>
    sources.flatMap((source) => [...source.matchAll(taking)].map(({ groups }) => groups?.["names"])),
  );
  const names = lists.flatMap((list = "") => list.split(/[,|]/u)).map((name) => name.replaceAll('"', "").trim());
  return [...new Set(names.filter((name) => name !== "" && !name.startsWith("type ")))]
    .map((name) => name.replace(/ as .*/u, ""))
    .toSorted();
}

/** These exist in a window's own process alone; that they are there shows in that a bridge exists. */
const ofThePreload = new Set(["contextBridge", "ipcRenderer"]);

test("everything taken from Electron exists in the Electron at hand", async ({ app, page }) => {
  const names = await takenNames();
  expect(names).toEqual(expect.arrayContaining(["BrowserWindow", "ipcRenderer", "utilityProcess"]));
  const missing = await app.evaluate(
    (electron, names) => names.filter((name) => !Reflect.has(electron, name)),
    names.filter((name) => !ofThePreload.has(name)),
  );
  expect(missing).toEqual([]);
  expect(await page.evaluate(() => "intray" in globalThis)).toBe(true);
});
