import type { Page } from "playwright/test";
import type { Language } from "../../../engine/contract/index.ts";
import { deskPages } from "../pages/desk-pages.ts";
import type { Visit } from "./tour.ts";

/** The director of the sample office, who sees and manages everything in it. */
const ida = "Ida Pfeiffer";

/** What the director of the sample office sees of two months of work. */
export async function tourOffice(page: Page, language: Language, visit: Visit): Promise<void> {
  const { chooser, list, process, start, words } = deskPages(page, language);
  const { t } = words;
  await chooser.choose(ida);
  await goTo(page, "/queue");
  await list("queue").rows.first().click();
  await page
    .getByRole("region", { name: t("task.form") })
    .getByRole("heading", { level: 1 })
    .waitFor();
  await visit("office-queue");
  await goTo(page, "/processes");
  await page.getByRole("main").getByRole("link").first().waitFor();
  await visit("office-processes");
  await page.getByRole("searchbox").fill("Mary Somerville");
  await page.getByRole("main").getByRole("link", { name: /Mary/u }).last().click();
  await process.heading.waitFor();
  await page
    .getByRole("group", { name: /Employee onboarding|Einarbeitung/u })
    .first()
    .waitFor();
  await visit("office-process");
  await goTo(page, "/start");
  await start.list.waitFor();
  await visit("office-start");
  await goTo(page, "/records");
  await page.getByRole("list").first().waitFor();
  await visit("office-records");
  await page.getByRole("link", { name: t("background.title") }).click();
  await page.getByText("100,000").first().waitFor();
  await visit("office-background");
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}
