import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { createAccount, exitOf, killTree, startIntray, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";

const text = "Written by Ada";
const names = helloWorld.en;

async function writeMessageAsAda(page: Page): Promise<void> {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, start, process } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.openStart();
  const form = await start.choose(names.flow);
  await form.text(names.text).fill(text);
  await start.submit.click();
  await expect(process.status("NEW")).toBeVisible();
}

async function findAsBen(page: Page): Promise<void> {
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, list } = deskPages(page, "en");
  await chooser.choose(ben);
  await navigation.open("queue");
  await expect(list("queue").row(text)).toBeVisible();
}

test("accounts of a machine share records: one at a time, handed over once nobody is signed in", async ({
  profile,
  launch,
}) => {
  test.slow();
  const adas = await createAccount(profile, "ada");
  const bens = await createAccount(profile, "ben");
  const first = await launch({}, adas);
  await writeMessageAsAda(first.page);

  const refused = startIntray(bens);
  expect(await exitOf(refused.main)).toEqual({ code: 1, signal: null });
  expect(refused.said()).toMatch(/^intray: in-use The account \S+ has the records open\.$/mu);

  // as an Intray does that waits
  await writeFile(join(profile.folder, "in-use", "wanted"), "");
  await deskPages(first.page, "en").navigation.leave(ada);
  expect(await exitOf(first.main)).toEqual({ code: 0, signal: null });

  await findAsBen((await launch({}, bens)).page);
  for (const { folder } of [adas, bens]) expect(existsSync(join(folder, "settings.json"))).toBe(true);
  expect(existsSync(join(profile.folder, "settings.json"))).toBe(false);
});

test("a crash at one account keeps no other one out", async ({ profile, launch }) => {
  test.slow();
  const crashed = await launch({}, await createAccount(profile, "ada"));
  await writeMessageAsAda(crashed.page);
  await killTree(crashed.main);
  const { page } = await launch({}, await createAccount(profile, "ben"));
  await findAsBen(page);
});
