import { expect, type Locator, type Page } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";

/** Walks with Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("without a mouse: a refusal is read, a request withdrawn, taken up again and copied", async ({
  launch,
  profile,
}) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Tea is out", "Coffee is out"]);
    const ben = engine.as(engine.people.findByName("ben")?.id ?? 0);
    const tea = ben.tasks.list("queue", { limit: 10 }).rows.find(({ processTitle }) => processTitle.includes("Tea"));
    ben.tasks.assign(tea?.id ?? 0);
    ben.tasks.complete(tea?.id ?? 0, { data: { approved: false } });
  });
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { keyboard } = page;
  const { chooser, navigation } = deskPages(page, "en");
  await chooser.choose(ada);
  const link = navigation.nav.getByRole("link", { name: /My requests/u });
  await expect(link).toHaveAccessibleName(/^My requests ?, 1 unread$/u);

  await keyboard.press("Control+k");
  await keyboard.type("my requests");
  await expect(page.getByRole("option", { name: "My requests", selected: true })).toBeVisible();
  await keyboard.press("Enter");
  const list = page.getByRole("listbox", { name: "My requests" });
  await expect(list).toBeFocused();
  const row = (text: string) => list.getByRole("option").filter({ hasText: text });
  await expect(row("Coffee")).toContainText("Waiting for Office");
  await expect(row("Coffee")).toHaveAttribute("aria-selected", "true");
  await expect(row("Tea")).toContainText("Rejected by Ben Franklin");
  await keyboard.press("j");
  await expect(row("Tea")).toHaveAttribute("aria-selected", "true");
  await expect(link).toHaveAccessibleName("My requests");

  await keyboard.press("k");
  const request = page.getByRole("region", { name: "Request", exact: true });
  await tabTo(page, request.getByRole("button", { name: "Withdraw …" }));
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await expect(dialog).toContainText("The task “Approve message” is canceled");
  await expect(dialog).toContainText("You can undo this");
  await keyboard.type("There was some left.");
  await keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(row("Coffee")).toContainText("Withdrawn by you");
  await keyboard.press("Control+z");
  await expect(row("Coffee")).toContainText("Waiting for Office");

  await tabTo(page, request.getByRole("button", { name: "Remind" }));
  await keyboard.press("Enter");
  await expect(request.getByText("Reminded today")).toBeVisible();
  await tabTo(page, request.getByRole("button", { name: "Copy as new request" }));
  await keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue("Coffee is out");
});
