import type { Page } from "playwright/test";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben, helloWorld } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { tourOffice } from "../tour/office-tour.ts";
import type { Album } from "./album.ts";
import { historyText } from "./history-text.ts";

const message = "Good morning! The coffee machine works again.";
const names = helloWorld.en;
const patience = { timeout: 300_000 };

async function firstRun(page: Page, album: Album): Promise<void> {
  const { firstRun, navigation } = deskPages(page, "en");
  await firstRun.heading.waitFor(patience);
  await firstRun.fill(grace.displayName, grace.password);
  await firstRun.sample.check();
  await album.show(page, "welcome", "Intray opens for the first time. Grace will look after the office.");
  await firstRun.submit.click();
  await firstRun.ready.waitFor(patience);
  await album.show(page, "demo-data", "She asked for demo data to try things out.");
  await firstRun.goOn(grace.displayName);
  await navigation.person(grace.displayName).waitFor(patience);
  await navigation.leave(grace.displayName);
}

async function start(page: Page, album: Album): Promise<void> {
  const { chooser, navigation, start, process, list } = deskPages(page, "en");
  await chooser.heading.waitFor(patience);
  await album.show(page, "who-is-here", "From now on Intray asks who is here.");
  await chooser.choose(ada);
  await list("inbox").rows.first().waitFor(patience);
  await album.show(page, "inbox", "Ada sits down, and sees what waits for her.");
  await navigation.openStart();
  const form = await start.choose(names.flow);
  await start.submit.click();
  await form.problems(1).waitFor(patience);
  await album.show(page, "form-problems", "She opens “Hello world” and is too quick: the form says what is missing.");
  await form.text(names.text).fill(message);
  await album.show(page, "form", `She writes “${message}”`);
  await start.submit.click();
  await process.status("NEW").waitFor(patience);
  await album.show(page, "process-started", "The process runs. Someone else has to approve the message now.");
  await navigation.leave(ada);
}

async function approve(page: Page, album: Album): Promise<void> {
  const { chooser, navigation, list, task } = deskPages(page, "en");
  await chooser.choose(ben);
  await navigation.open("queue");
  await list("queue").choose(message);
  const approve = task(names.approve);
  await approve.assign.waitFor(patience);
  await album.show(page, "queue", "Ben comes in and finds Ada's message in the queue.");
  await approve.assign.click();
  await approve.choice(names.approved).waitFor(patience);
  await album.show(page, "task", "He takes the task, reads the message and approves it.");
  await approve.choice(names.approved).click();
  await list("inbox")
    .row(message)
    .waitFor({ state: "detached", ...patience });
  await album.show(page, "completed", "Done: the task has left his inbox. Intray sends the message by itself.");
}

async function look(page: Page, album: Album): Promise<void> {
  const { navigation, list, task, process } = deskPages(page, "en");
  await navigation.open("archive");
  await list("archive").choose(names.approve);
  await task(names.approve).process.click();
  await process.outcome(names.sent).waitFor(patience);
  for (const message of await page.getByRole("button", { name: "Close message" }).all()) {
    await message.click({ timeout: 1_000 }).catch(() => undefined); // it may have gone by itself
  }
  await album.show(page, "history", "The process is done. Its history tells each step, with who and when.");
  await album.write("history.md", historyText((await process.heading.innerText()).trim(), await process.lines()));
  await changeSettings(page, { colorScheme: "dark" });
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor(patience);
  await album.show(page, "dark", "The same in dark, for the evening.");
  await changeSettings(page, { colorScheme: "light", language: "de" });
  await page.locator("html[lang=de]").waitFor(patience);
  await deskPages(page, "de").process.outcome(helloWorld.de.sent).waitFor(patience);
  await album.show(page, "german", "And in German.");
  await deskPages(page, "de").navigation.leave(ben);
}

/** The rest of the sample office, as its director sees it. */
const seen: Readonly<Record<string, string>> = {
  "office-queue": "Ida, the director, finds what only she may decide.",
  "office-processes": "She sees every process of the past two months,",
  "office-process": "opens one, and sees where it stands, on the flow's picture and in words.",
  "office-start": "This is what can be started,",
  "office-records": "these are the records that came of it,",
  "office-background": "and here is what Intray does by itself. One job failed: the bank takes no such sum.",
};

/** One message, from Ada's first word to the end of its process, as two people live it. */
export async function playHelloWorld(page: Page, album: Album): Promise<void> {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  await firstRun(page, album);
  await start(page, album);
  await approve(page, album);
  await look(page, album);
  await changeSettings(page, { language: "en" });
  await tourOffice(page, "en", (screen) => album.show(page, screen, seen[screen] ?? screen));
}
