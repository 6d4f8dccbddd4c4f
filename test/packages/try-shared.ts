import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { CleanDebian } from "../../scripts/packaging/clean-debian.ts";
import type { Packages } from "../../scripts/packaging/packages.ts";
import { prepareOffice } from "../e2e/harness/prepared-office.ts";
import { changeSettings } from "../e2e/pages/change-settings.ts";
import { deskPages } from "../e2e/pages/desk-pages.ts";
import { ada } from "../e2e/pages/hello-world.ts";
import { openPackage } from "./open-package.ts";
import { say } from "./say.ts";

const folder = "srv/office";
const policy = "etc/intray/policy.json";
const start = ["intray", "--remote-debugging-port=0", "--lang=en-US"];

/**
 * Installs where the policy has accounts share the records of an office: two accounts have it one after the other, the second
 * one by waiting until nobody is signed in at the first, and a third, which nobody lets in, doesn't.
 */
export async function tryShared(debian: CleanDebian, present: Packages): Promise<void> {
  const { root, asRoot } = debian;
  await bringRecords(debian);
  const deb = present.fileOf("deb");
  await cp(deb, join(root, basename(deb)));
  await asRoot(["dpkg", "--install", `/${basename(deb)}`]);
  for (const account of ["ben", "eve"]) await asRoot(["useradd", "--create-home", account]);
  await asRoot(["/opt/Intray/resources/share-records", "ada", "ben"]);
  assert.equal(await rightsOf(debian, "data/intray.sqlite"), "root:intray 660");
  assert.equal(await rightsOf(debian, ""), "root:intray 2770");

  const first = await openPackage(debian.startAsUser(start));
  await changeSettings(first.page, { language: "en" });
  const { chooser, navigation } = deskPages(first.page, "en");
  await chooser.choose(ada);
  await navigation.person(ada).waitFor();
  const second = debian.startAsUser(start, "ben");
  const [waited] = await Promise.all([openPackage(second), leaveOnceWanted(root, () => navigation.leave(ada))]);
  assert.deepEqual(first.process.exitCode ?? (await once(first.process, "exit"))[0], 0);
  await deskPages(waited.page, "en").chooser.find(ada);
  assert.match(await refusalOf(debian, "eve"), /This account doesn't share it/u);
  await waited.close();
  assert.match(await rightsOf(debian, "data/last-version"), /^(ada|ben):intray 660$/u);

  await asRoot(["dpkg", "--purge", "intray"]);
  await rm(join(root, policy));
  say("two accounts had the same records, one after the other; a third one was kept out");
}

/** What another machine's records and policy look like before Intray is installed: root's, with rights of no use. */
async function bringRecords({ root, asRoot }: CleanDebian): Promise<void> {
  const office = await prepareOffice();
  await office.copyTo(join(root, folder, "data", "intray.sqlite"));
  await office.remove();
  await asRoot(["chmod", "755", `/${folder}`]);
  await mkdir(join(root, "etc/intray"), { recursive: true });
  await writeFile(join(root, policy), JSON.stringify({ sharedFolder: `/${folder}` }, null, 2));
}

/** Signs out at the first account once the second one waits. */
async function leaveOnceWanted(root: string, leave: () => Promise<void>): Promise<void> {
  for (let tries = 0; !existsSync(join(root, folder, "in-use", "wanted")); tries += 1) {
    assert.ok(tries < 600, "the second account doesn't wait");
    await pause(100);
  }
  await leave();
}

/** What an account that may not start reads. */
async function refusalOf(debian: CleanDebian, account: string): Promise<string> {
  const refused = debian.startAsUser(["intray", "--smoke"], account);
  let said = "";
  for (const stream of [refused.stdout, refused.stderr])
    stream?.on("data", (data: Buffer) => (said += data.toString()));
  const [code] = (await once(refused, "close")) as [number | null];
  assert.equal(code, 1);
  return said;
}

/** Whose something in the shared folder is, and with which rights. */
async function rightsOf({ asRoot }: CleanDebian, name: string): Promise<string> {
  return (await asRoot(["stat", "--format=%U:%G %a", join("/", folder, name)])).trim();
}
