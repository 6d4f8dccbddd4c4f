import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { CleanDebian } from "../../scripts/packaging/clean-debian.ts";
import { checkFiles, checkLicenses, checkSurroundings } from "../../scripts/packaging/check-files.ts";
import { checkFuses } from "../../scripts/packaging/check-fuses.ts";
import type { Packages } from "../../scripts/packaging/packages.ts";
import { Album } from "../e2e/story/album.ts";
import { playHelloWorld } from "../e2e/story/hello-world-story.ts";
import { callMain } from "../e2e/harness/call-main.ts";
import { changeSettings } from "../e2e/pages/change-settings.ts";
import { deskPages } from "../e2e/pages/desk-pages.ts";
import { ada } from "../e2e/pages/hello-world.ts";
import { say } from "./say.ts";
import { openPackage } from "./open-package.ts";
import { assertSandboxed } from "./sandboxed.ts";
import { snapshot, without } from "./snapshot.ts";

const run = promisify(execFile);
/** Where pictures of what was tried are kept. */
const pictures = join(import.meta.dirname, "../../test-results/packages");
const profile = "home/ada/.config/Intray";
const start = ["intray", "--remote-debugging-port=0", "--lang=en-US"];

/** Installs an older version, lives through a process, updates with its data, and removes it without leftovers but these. */
export async function tryDeb(debian: CleanDebian, older: Packages, present: Packages): Promise<void> {
  const { root, asRoot } = debian;
  const [old, now] = [older.fileOf("deb"), present.fileOf("deb")];
  for (const deb of [old, now]) await cp(deb, join(root, basename(deb)));
  const needed = await run("dpkg-deb", ["--field", now, "Depends"]);
  await asRoot(["apt-get", "satisfy", "-y", "-qq", "--no-install-recommends", needed.stdout.trim()]);
  const before = await snapshot(debian);

  await asRoot(["dpkg", "--install", `/${basename(old)}`]);
  await checkInstalled(join(root, "opt", "Intray"));
  const entry = join(root, "usr/share/applications/intray.desktop");
  await run("desktop-file-validate", [entry]);
  assert.match(await readFile(entry, "utf8"), /^MimeType=application\/pdf;.*x-scheme-handler\/intray;/mu);
  await useOlder(debian);
  await asRoot(["dpkg", "--install", `/${basename(now)}`]);
  await usePresent(debian, present.version);

  await asRoot(["dpkg", "--purge", "intray"]);
  const after = await snapshot(debian);
  assert.deepEqual(without(after, before), [], "what it left behind");
  // dpkg takes along a folder that is empty then
  assert.deepEqual(without(without(before, after), ["/opt"]), [], "what it took along");
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

/** The demo's story: two people, one process with a job, from the very first start to its end. */
async function useOlder(debian: CleanDebian): Promise<void> {
  const { page, process, close } = await openPackage(debian.startAsUser(start));
  assertSandboxed(process.pid);
  const album = new Album(pictures, () => undefined);
  await album.open();
  await playHelloWorld(page, album);
  await changeSettings(page, { language: "en" });
  await close();
  say("installed, and a process with a job lived through in the sandbox, from the first start to its end");
}

/** What was done before the update is there, was backed up, an address leads to it, and a file to what can be started. */
async function usePresent(debian: CleanDebian, version: string): Promise<void> {
  const { page, close } = await openPackage(debian.startAsUser(start));
  const { chooser, navigation, process } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.person(ada).waitFor();
  assert.deepEqual(await callMain(page, "app.info").then((answer) => answer.ok && answer.value.version), version);
  const done = await callMain(page, "process.list", { filter: { flow: "hello-world", status: "DONE" } });
  const processId = done.ok ? done.value.rows[0]?.id : undefined;
  assert.ok(processId !== undefined, "the process that was lived through is gone");
  const second = debian.startAsUser([...start, `intray://process/${processId}`]);
  await page.waitForURL(`**/#/process/${processId}`);
  await process.status("DONE").waitFor();
  second.kill();
  await writeFile(join(debian.root, "home/ada/bill.pdf"), "%PDF-1.7");
  const third = debian.startAsUser([...start, "/home/ada/bill.pdf"]);
  await page.waitForURL("**/#/start");
  await page.getByText("bill.pdf").waitFor();
  third.kill();
  const backups = await readdir(join(debian.root, profile, "backups"));
  assert.equal(backups.filter((name) => name.includes(".update.")).length, 1, `backups: ${backups.join(", ")}`);
  await close();
  say(
    `updated to ${version}: the data are there and were backed up, an address leads to the process, a file to a start`,
  );
}
