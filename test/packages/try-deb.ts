import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { CleanDebian } from "../../scripts/packaging/clean-debian.ts";
import { checkFiles, checkLicenses, checkSurroundings } from "../../scripts/packaging/check-files.ts";
import { checkFuses } from "../../scripts/packaging/check-fuses.ts";
import type { Packages } from "../../scripts/packaging/packages.ts";
import { Album } from "../e2e/story/album.ts";
import { tellHelloWorld } from "../e2e/story/hello-world-story.ts";
import { callMain } from "../e2e/harness/call-main.ts";
import { changeSettings } from "../e2e/pages/change-settings.ts";
import { deskPages } from "../e2e/pages/desk-pages.ts";
import { ada } from "../e2e/pages/hello-world.ts";
import { say } from "./say.ts";
import { openPackage } from "./open-package.ts";
import { assertSandboxed } from "./sandboxed.ts";
import { difference, snapshot } from "./snapshot.ts";

const run = promisify(execFile);
/** Where pictures of what was tried are kept. */
const pictures = join(import.meta.dirname, "../../test-results/packages");
const profile = "home/ada/.config/Intray";
const start = ["intray", "--remote-debugging-port=0", "--lang=en-US"];

/** Installs an older version, lives through a process, updates with its data, and removes it without leftovers but these. */
export async function tryDeb(debian: CleanDebian, older: Packages, present: Packages): Promise<void> {
  const { root, asRoot } = debian;
  for (const { deb } of [older, present]) await cp(deb, join(root, basename(deb)));
  const needed = await run("dpkg-deb", ["--field", present.deb, "Depends"]);
  await asRoot(["apt-get", "satisfy", "-y", "-qq", "--no-install-recommends", needed.stdout.trim()]);
  const before = await snapshot(debian);

  await asRoot(["dpkg", "--install", `/${basename(older.deb)}`]);
  await checkInstalled(join(root, "opt", "Intray"));
  const entry = join(root, "usr/share/applications/intray.desktop");
  await run("desktop-file-validate", [entry]);
  assert.match(await readFile(entry, "utf8"), /^MimeType=.*x-scheme-handler\/intray;/mu);
  const processes = await useOlder(debian);
  await asRoot(["dpkg", "--install", `/${basename(present.deb)}`]);
  await usePresent(debian, present.version, processes);

  await asRoot(["dpkg", "--purge", "intray"]);
  assert.deepEqual(difference(before, await snapshot(debian)), [], "what it left behind");
  assert.ok((await readdir(join(root, profile, "data"))).includes("intray.sqlite"), "the data are gone");
  say("removed, with nothing left but the data");
}

async function checkInstalled(folder: string): Promise<void> {
  const resources = join(folder, "resources");
  await checkFuses(join(folder, "intray"));
  checkFiles(resources);
  checkLicenses(resources);
  checkSurroundings(folder);
}

/** The demo's story: two people, one process with a job, from the very first start to its end. Resolves with its number. */
async function useOlder(debian: CleanDebian): Promise<number> {
  const { page, process, close } = await openPackage(debian.startAsUser(start));
  assertSandboxed(process.pid);
  const album = new Album(pictures, () => undefined);
  await album.open();
  await tellHelloWorld(page, album);
  const id = Number(/#\/process\/(\d+)/u.exec(page.url())?.[1]);
  await changeSettings(page, { language: "en" });
  await close();
  say("installed, and a process with a job lived through in the sandbox, from the first start to its end");
  return id;
}

/** What was done before the update is there, was backed up, and an address leads to it. */
async function usePresent(debian: CleanDebian, version: string, processId: number): Promise<void> {
  const { page, close } = await openPackage(debian.startAsUser(start));
  const { chooser, process } = deskPages(page, "en");
  await chooser.choose(ada);
  assert.deepEqual(await callMain(page, "app.info").then((answer) => answer.ok && answer.value.version), version);
  const second = debian.startAsUser([...start, `intray://process/${processId}`]);
  await page.waitForURL(`**/#/process/${processId}`);
  await process.status("DONE").waitFor();
  second.kill();
  const backups = await readdir(join(debian.root, profile, "backups"));
  assert.equal(backups.filter((name) => name.includes(".update.")).length, 1, `backups: ${backups.join(", ")}`);
  await close();
  say(`updated to ${version}: the data are there and were backed up, and an address leads to the process`);
}
