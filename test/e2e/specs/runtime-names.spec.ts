import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { repository, test } from "../harness/index.ts";

/** Names that files of electron/ take from Electron at run time, types aside. */
async function importedNames(): Promise<string[]> {
  const folder = join(repository, "electron");
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".ts"));
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const lists = sources.flatMap((source) =>
    [...source.matchAll(/^import (?!type)[^;]*?\{([^}]*)\} from "electron(?:\/main)?";/gmu)].map(
      ([, names = ""]) => names,
    ),
  );
  const names = lists.flatMap((list) => list.split(",")).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== "" && !name.startsWith("type ")))]
    .map((name) => name.replace(/ as .*/u, ""))
    .toSorted();
}

/** These exist in a window's own process alone; that they are there shows in that a bridge exists. */
const ofThePreload = new Set(["contextBridge", "ipcRenderer"]);

test("everything imported from Electron exists in the Electron at hand", async ({ app, page }) => {
  const names = await importedNames();
  expect(names).toContain("BrowserWindow");
  const missing = await app.evaluate(
    (electron, names) => names.filter((name) => !Reflect.has(electron, name)),
    names.filter((name) => !ofThePreload.has(name)),
  );
  expect(missing).toEqual([]);
  expect(await page.evaluate(() => "intray" in globalThis)).toBe(true);
});
