import { expect, type Page } from "playwright/test";
import type { Language } from "../../../engine/contract/index.ts";
import { fillSampleOffice } from "../harness/demo-data.ts";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

const words = {
  en: {
    step: "Decide on leave",
    unpaid: "Unpaid leave",
    refuse: "Refuse",
    refused: "Refused",
    reason: "Reason",
    missing: "Enter a reason.",
    notified: "Hedy Lamarr has been notified.",
    reads: "Hedy Lamarr can read the reason.",
  },
  de: {
    step: "Über Urlaub entscheiden",
    unpaid: "Unbezahlter Urlaub",
    refuse: "Ablehnen",
    refused: "Abgelehnt",
    reason: "Grund",
    missing: "Bitte einen Grund angeben.",
    notified: "Hedy Lamarr wurde benachrichtigt.",
    reads: "Hedy Lamarr kann den Grund lesen.",
  },
} as const;

const why = "Stocktaking is on the 11th. Would the week after do?";

async function sitDown(page: Page, language: Language, who: string) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await changeSettings(page, { language, colorScheme: "light" });
  const pages = deskPages(page, language);
  await pages.chooser.choose(who);
  return pages;
}

test.use({ office: "none" });

test.beforeEach(async ({ profile }) => {
  await fillSampleOffice(profile);
});

for (const language of ["en", "de"] as const) {
  test(`leave is refused from the queue with a reason, by keyboard alone, in ${language}`, async ({ launch }) => {
    const { page } = await launch();
    const said = words[language];
    const { navigation, list, task, process } = await sitDown(page, language, "Ben Franklin");
    const check = createScreenCheck(page);
    const { keyboard } = page;
    await navigation.open("queue");
    await (await list("queue").reach(new RegExp(`(?=.*${said.step})(?=.*Hedy Lamarr)`, "su"))).click();
    const decide = task(said.step);
    const refuse = decide.choice(said.refuse);
    await expect(refuse).toBeVisible();
    await check.screen(`decision-${language}`);
    await keyboard.press("2");
    const reason = decide.bar.getByRole("textbox", { name: said.reason });
    await expect(reason).toBeFocused();
    await expect(decide.bar.getByText(said.reads)).toBeVisible();
    // what is typed survives looking away, and nothing is decided without it
    await keyboard.press("Control+Enter");
    await expect(decide.bar.getByText(said.missing)).toBeVisible();
    await expect(reason).toBeFocused();
    await keyboard.type(why);
    await check.screen(`decision-reason-${language}`);
    await keyboard.press("Escape");
    await expect(refuse).toBeFocused();
    await keyboard.press("2");
    await expect(reason).toHaveValue(why);
    await keyboard.press("Control+Enter");
    const toast = page.getByRole("status").filter({ hasText: `${said.refused}: ${said.unpaid}` });
    await expect(toast).toContainText(said.notified);
    await expect(toast).toContainText(why);
    await expect(list("queue").list).toBeFocused();
    await check.screen(`decision-outcome-${language}`);

    await navigation.open("archive");
    await (await list("archive").reach(new RegExp(`(?=.*${said.step})(?=.*Hedy Lamarr)`, "su"))).click();
    await expect(decide.detail.getByText(said.refused).first()).toBeVisible();
    await expect(decide.detail.getByText(why)).toBeVisible();
    await check.screen(`decision-archive-${language}`);
    await decide.process.click();
    await expect(page.getByText(why).first()).toBeVisible();
    await expect(page.locator("header").getByText(said.refused, { exact: true })).toBeVisible();
    await expect(process.heading).toBeVisible();
    await check.screen(`decision-process-${language}`);

    // what one wrote last time is offered: it fills the field, and sends nothing
    await navigation.open("queue");
    await (await list("queue").reach(new RegExp(`(?=.*${said.step})(?=.*Felix Mendelssohn)`, "su"))).click();
    await decide.choice(said.refuse).click();
    await decide.bar.getByRole("button", { name: why }).click();
    await expect(reason).toHaveValue(why);
    await expect(reason).toBeFocused();
    await check.screen(`decision-recent-${language}`);
    check.expectNone();
  });
}

const invoice = /(?=.*Polar AG,? K-0031)(?=.*Approve the amount)/su;

test("what costs money is confirmed with its amount, and is undone in one step", async ({ launch }) => {
  const { page } = await launch();
  const { navigation, list, task } = await sitDown(page, "en", "Ben Franklin");
  const check = createScreenCheck(page);
  await navigation.open("queue");
  await (await list("queue").reach(invoice)).click();
  const approve = task("Approve the amount");
  await approve.choice("Approve amount").click();
  const heading = approve.bar.getByRole("heading", { name: "Approve amount: Polar AG, K-0031, €7,450.00" });
  await expect(heading).toBeVisible();
  const confirm = approve.bar.getByRole("button", { name: "Approve amount", exact: true });
  await expect(confirm).toBeFocused();
  await check.screen("decision-confirmation");
  for (const [width, height] of [
    [1024, 640],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(confirm).toBeInViewport({ ratio: 1 });
    await check.screen(`decision-confirmation-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").getByText("Approved: Polar AG, K-0031.")).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(approve.choice("Approve amount")).toBeVisible();
  await expect(list("queue").row(invoice).first()).toBeVisible();
  check.expectNone();
});
