import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron } from "playwright/test";
import { Album } from "./album.ts";
import { playHelloWorld } from "./hello-world-story.ts";

/** Opens the real Intray with an empty profile of its own and tells one process from start to end. */
export async function runDemo(repository: string): Promise<void> {
  const album = new Album(resolve(process.env["INTRAY_DEMO_DIR"] ?? "demo"), (sentence) => console.log(sentence));
  await album.open();
  const profile = await mkdtemp(join(tmpdir(), "intray-demo-"));
  const app = await _electron.launch({ args: [repository, `--user-data-dir=${profile}`], chromiumSandbox: true });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await playHelloWorld(page, album);
    album.say(`All pictures are in ${album.folder}.`);
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  }
}
