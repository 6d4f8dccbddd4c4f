import { expect } from "playwright/test";
import { z } from "zod";
import { defineFlow, type Flow, openEngine } from "../../../engine/index.ts";
import { message } from "../../../flows/hello-world/message.ts";
import { type Profile, seed, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

test("a process whose step is gone is moved to the present version, by who manages its flow", async ({
  launch,
  profile,
}) => {
  await seed(profile, () => {});
  const processId = startedWith(earlier, profile);
  const { page } = await launch();
  const pages = deskPages(page, "en");
  await changeSettings(page, { language: "en", colorScheme: "light" });
  await pages.chooser.choose("Cleo");
  await page.evaluate((hash) => void (location.hash = hash), `/process/${processId}`);
  await page.getByRole("button", { name: "Migrate to the current version …" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("started with version 0; the current version of the flow is 2");
  await expect(dialog).toContainText("The current version has no such step");
  const screens = createScreenCheck(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await changeSettings(page, { colorScheme });
    await screens.screen(`migrate-${colorScheme}`);
  }
  await dialog.getByRole("combobox", { name: "read" }).click();
  await page.getByRole("option", { name: "Approve message" }).click();
  await expect(dialog.getByRole("button", { name: "Migrate" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Reason" }).fill("Messages are approved now.");
  await dialog.getByRole("button", { name: "Migrate" }).click();
  await expect(page.getByText("Process migrated to version 2")).toBeVisible();
  await expect(page.getByRole("region", { name: "Waiting for" })).toContainText("Approve message");
  await expect(page.getByRole("button", { name: "Migrate to the current version …" })).toBeHidden();
  await screens.screen("migrated");
  screens.expectNone();
});

test("a task whose step is another by now can be moved to the step of the same name", async ({ launch, profile }) => {
  await seed(profile, () => {});
  const processId = startedWith(automatic, profile);
  const { page } = await launch();
  const pages = deskPages(page, "de");
  await changeSettings(page, { language: "de", colorScheme: "light" });
  await pages.chooser.choose("Cleo");
  await page.evaluate((hash) => void (location.hash = hash), `/process/${processId}`);
  await page.getByRole("button", { name: "Auf die aktuelle Version umstellen …" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Die aktuelle Version hat diesen Schritt nicht");
  await dialog.getByRole("combobox", { name: "Nachricht freigeben" }).click();
  await page.getByRole("option", { name: "Nachricht freigeben" }).click();
  await dialog.getByRole("button", { name: "Umstellen" }).click();
  await expect(page.getByRole("region", { name: "Wartet auf" })).toContainText("Nachricht freigeben");
});

/** A message of Ada's, from before the version that the profile was opened with first. */
function startedWith(flow: Flow, { databaseFile }: Profile): number {
  const engine = openEngine({ file: databaseFile, flows: [flow], developing: true });
  const ada = engine.people.findByName("ada")?.id ?? 0;
  const { processId } = engine.as(ada).starts.start("hello-world", "start", { artifact: { text: "Old" } });
  engine.close();
  return processId;
}

/** Hello world when messages were approved by themselves, after a while. */
const automatic = defineFlow({
  id: "hello-world",
  version: 0,
  title: "Hello world",
  description: "A message is written and read.",
  data: z.object({}),
  artifact: message,
  nodes: (node) => ({
    start: node
      .start({ artifact: ["text"] })
      .permission("hello-world.start")
      .next("approve"),
    approve: node.timer({ days: 1 }).next("end"),
    end: node.end(),
  }),
});

/** Hello world before somebody thought of approving. */
const earlier = defineFlow({
  id: "hello-world",
  version: 0,
  title: "Hello world",
  description: "A message is written and read.",
  data: z.object({}),
  artifact: message,
  nodes: (node) => ({
    start: node
      .start({ artifact: ["text"] })
      .permission("hello-world.start")
      .next("read"),
    read: node.manualTask().permission("hello-world.approve").next("end"),
    end: node.end(),
  }),
});
