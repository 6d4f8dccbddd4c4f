import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben, helloWorld } from "../pages/hello-world.ts";

const names = helloWorld.en;
const cleo = "Cleo";

/** Opens the window as a person whose queue holds these messages. */
async function sitDown(page: Page, who: string) {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const pages = deskPages(page, "en");
  await pages.chooser.choose(who);
  await expect(pages.navigation.nav).toBeVisible();
  return pages;
}

test.describe("work on a task", () => {
  test.beforeEach(async ({ profile }) => {
    await seed(profile, (engine) => writeMessages(engine, ["First", "Second", "Third"]));
  });

  test("what one did can be undone: from the message, and with Ctrl+Z", async ({ page }) => {
    const { navigation, list, task, process } = await sitDown(page, ben);
    await navigation.open("queue");
    await list("queue").choose("Third");
    await task(names.approve).assign.click();
    await expect(list("queue").row("Second")).toHaveAttribute("aria-selected", "true");
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone:")).toBeVisible();
    await navigation.open("queue");
    await expect(list("queue").rows).toHaveCount(3);

    await list("queue").choose("Third");
    await task(names.approve).assign.click();
    await navigation.open("inbox");
    await list("inbox").choose("Third");
    await task(names.approve).choice("Reject").click();
    await expect(list("inbox").empty).toBeVisible();
    await page.locator("main").focus();
    await page.keyboard.press("Control+z");
    await expect(task(names.approve).choice("Reject")).toBeVisible();
    await task(names.approve).process.click();
    await expect(page.getByText("undid “Approve message”")).toBeVisible();
    await expect(process.status("NEW")).toBeVisible();
  });

  test("it is given on, dated and ranked, and lists show it", async ({ page }) => {
    const { navigation, list, task } = await sitDown(page, ben);
    await navigation.open("queue");
    await list("queue").choose("Second");
    const approve = task(names.approve);
    await approve.assign.click();
    await navigation.open("inbox");
    await list("inbox").choose("Second");
    await expect(approve.choice("Reject")).toBeVisible();
    await approve.more.click();
    await page.getByRole("menuitemradio", { name: "urgent" }).click();
    await expect(approve.detail.locator("header").getByText("urgent")).toBeVisible();
    await expect(list("inbox").row("Second")).toContainText("urgent");

    await approve.more.click();
    await page.getByRole("menuitem", { name: "Due date …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Date of Due" }).fill("1/2/2020");
    await dialog.getByLabel("Time of Due").fill("09:30");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(list("inbox").row("Second")).toContainText("since Jan 2, 2020");

    await approve.more.click();
    await page.getByRole("menuitem", { name: "Reassign …" }).click();
    await dialog.getByRole("combobox").click();
    await page.getByRole("option", { name: "Cleo Patra" }).click();
    await dialog.getByRole("button", { name: "Reassign" }).click();
    await expect(page.getByText("reassigned to Cleo Patra")).toBeVisible();
    await expect(list("inbox").empty).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(list("inbox").rows).toHaveCount(1);
  });

  test("deciding in the queue takes the task, and opens the next one of the queue", async ({ page }) => {
    const { navigation, list, task } = await sitDown(page, ben);
    await navigation.open("queue");
    await list("queue").choose("Third");
    const approve = task(names.approve);
    await expect(approve.detail.getByText("deciding assigns it to you")).toBeVisible();
    await approve.choice("Reject").click();
    await expect(page.getByRole("status").getByText("Rejected: “Third”.")).toBeVisible();
    await expect(list("queue").row("Second")).toHaveAttribute("aria-selected", "true");
    await expect(list("queue").list).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(list("queue").row("Third")).toHaveAttribute("aria-selected", "true");
    await expect(approve.choice("Reject")).toBeVisible();
    await navigation.open("inbox");
    await expect(list("inbox").empty).toBeVisible();
  });

  test("who manages cancels a task, opens it again, and ends a process knowing what ends with it", async ({ page }) => {
    const { navigation, list, task, process } = await sitDown(page, cleo);
    await navigation.open("queue");
    await list("queue").choose("First");
    await task(names.approve).more.click();
    await page.getByRole("menuitem", { name: "Cancel task" }).click();
    await expect(page.getByText("“Approve message” canceled")).toBeVisible();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone:")).toBeVisible();
    await navigation.nav.getByRole("link", { name: "Processes" }).click();
    await page.getByRole("link", { name: /First/u }).click();
    await page.getByRole("button", { name: "Cancel process" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("One open task is canceled with it. This can’t be undone.");
    await expect(dialog.getByRole("button", { name: "Don’t cancel" })).toBeFocused();
    await dialog.getByRole("button", { name: "Cancel process" }).click();
    await expect(process.status("CANCELED")).toBeVisible();
  });

  test("the palette goes anywhere, finds cases by their words, and does things", async ({ page }) => {
    const { navigation, start, process, settings } = await sitDown(page, ben);
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("combobox", { name: "Search or run a command …" });
    await expect(palette).toBeFocused();
    await palette.fill("seco");
    await expect(page.getByRole("option", { name: /Second/u }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(process.heading).toContainText("Second");
    await expect(palette).toBeHidden();
    await page.keyboard.press("Control+k");
    await palette.fill("hello");
    // what waits and what runs comes first, then what can be begun
    const groups = page.getByRole("listbox").getByRole("presentation");
    await expect(groups).toHaveText(["Tasks", "Processes", "New request"]);
    await page.getByRole("option", { name: /A message is written/u }).click();
    await expect(start.submit).toBeVisible();
    await expect(palette).toBeHidden();
    await navigation.open("inbox");
    await page.keyboard.press("Control+k");
    await palette.fill("settin");
    await page.keyboard.press("Enter");
    await expect(settings.heading).toBeVisible();
    await expect(palette).toBeHidden();
    await page.keyboard.press("Control+k");
    await palette.fill("no such thing at all");
    await expect(page.getByText("No results")).toBeVisible();
    await palette.fill("dark col");
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  });
});

test.describe("lists", () => {
  const messages = Array.from(
    { length: 60 },
    (_, index) => `Message ${index + 1} about ${index % 2 ? "lamps" : "chairs"}`,
  );
  test.beforeEach(async ({ profile }) => {
    await seed(profile, (engine) => {
      writeMessages(engine, messages);
      const person = engine.people.list().find(({ name }) => name === "ben");
      const desk = engine.as(person?.id ?? 0);
      const [third, second, first] = desk.tasks.list("queue", { sort: "oldest", limit: 3 }).rows;
      for (const task of [third, second, first]) desk.tasks.assign(task?.id ?? 0);
      desk.tasks.setDue(first?.id ?? 0, Date.UTC(2020, 0, 1));
      desk.tasks.setDue(second?.id ?? 0, null);
    });
  });

  test("are searched, filtered, ordered and grouped, and tell exactly how many there are", async ({ page }) => {
    const { navigation, list } = await sitDown(page, ben);
    await navigation.open("queue");
    await expect(page.getByText("57 open", { exact: true })).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("lamp");
    await expect(page.getByText("29 open", { exact: true })).toBeVisible();
    await expect(list("queue").row("chairs")).toHaveCount(0);
    await page.getByRole("searchbox", { name: "Search" }).fill("");
    await expect(page.getByText("57 open", { exact: true })).toBeVisible();

    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("combobox", { name: "Flow" }).click();
    await page.getByRole("option", { name: names.flow, exact: true }).click();
    await page.getByRole("textbox", { name: "Text contains" }).fill("Message 7");
    await page.keyboard.press("Escape");
    await expect(page.getByText("1 open", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: /Remove the filter Text/u }).click();
    await page.getByRole("button", { name: /Remove the filter Hello/u }).click();
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("combobox", { name: "From" }).click();
    await page.getByRole("option", { name: "Cleo Patra" }).click();
    await expect(page.getByText("No results")).toBeVisible();
    await page.getByRole("combobox", { name: "From" }).click();
    await page.getByRole("option", { name: "Ada Lovelace" }).click();
    await page.getByRole("combobox", { name: "Received" }).click();
    await page.getByRole("option", { name: "More than 30 days ago" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByText("No results")).toBeVisible();
    await page.getByRole("button", { name: "Remove the filter More than 30 days ago" }).click();
    await expect(page.getByText("57 open", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Remove the filter from Ada Lovelace" }).click();
    await expect(page.getByText("57 open", { exact: true })).toBeVisible();

    await page.getByRole("button", { name: "Sort and group" }).click();
    await page.getByRole("menuitemradio", { name: "Oldest first" }).click();
    await expect(list("queue").rows.first()).toContainText("Message 4 ");
    await page.getByRole("button", { name: "Sort and group" }).click();
    await page.getByRole("menuitemradio", { name: "By requester" }).click();
    const fromAda = page.getByRole("group", { name: /from Ada Lovelace/u });
    await expect(fromAda).toContainText("57");
    const height = async () => (await list("queue").rows.first().boundingBox())?.height ?? 0;
    const roomy = await height();
    await changeSettings(page, { density: "compact" });
    await expect.poll(height).toBeLessThan(roomy);
    await changeSettings(page, { density: "comfortable" });
    await navigation.open("inbox");
    await page.getByRole("button", { name: "Sort and group" }).click();
    await page.getByRole("menuitemradio", { name: "By due date" }).click();
    await expect(page.getByRole("group", { name: /Overdue/u }).getByRole("option")).toHaveCount(1);
    await expect(page.getByRole("group", { name: /This week/u }).getByRole("option")).toHaveCount(1);
    await expect(page.getByRole("group", { name: /No date/u }).getByRole("option")).toHaveCount(1);
  });

  test("stay where they were when a task is gone, and go on to the next", async ({ page }) => {
    const { navigation, list, task } = await sitDown(page, ben);
    await navigation.open("queue");
    const row = await list("queue").reach("Message 40 ");
    await row.click();
    await expect(task(names.approve).assign).toBeVisible();
    const before = await list("queue").row("Message 41 ").boundingBox();
    await list("queue").list.focus();
    await page.keyboard.press("a");
    await expect(row).toHaveCount(0);
    await expect(list("queue").row("Message 41 ")).toHaveAttribute("aria-selected", "true");
    const after = await list("queue").row("Message 41 ").boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(200);
  });

  test("of processes are filtered by their status", async ({ page }) => {
    const { navigation } = await sitDown(page, ben);
    await navigation.nav.getByRole("link", { name: "Processes" }).click();
    await expect(page.getByText("60 processes")).toBeVisible();
    await page.getByRole("combobox", { name: "Status" }).click();
    await page.getByRole("option", { name: "Done" }).click();
    await expect(page.getByText("No results")).toBeVisible();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`and dialogs can be used by everybody, in ${colorScheme}`, async ({ page }) => {
      const { navigation, list, task } = await sitDown(page, ben);
      await changeSettings(page, { language: "en", colorScheme });
      const check = async () => {
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])]),
        ).toEqual([]);
      };
      await navigation.open("inbox");
      await list("inbox").rows.first().click();
      await page.getByRole("button", { name: "Sort and group" }).click();
      await page.getByRole("menuitemradio", { name: "By due date" }).click();
      await expect(page.getByRole("group").first()).toBeVisible();
      await check();
      await page.getByRole("button", { name: "Filter" }).click();
      await expect(page.getByRole("combobox", { name: "Flow" })).toBeVisible();
      await check();
      await page.keyboard.press("Escape");
      await task(names.approve).more.click();
      await expect(page.getByRole("menu")).toBeVisible();
      await check();
      await page.getByRole("menuitem", { name: "Due date …" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await check();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("listbox", { name: "Search or run a command …" })).toBeVisible();
      await check();
      await page.keyboard.press("Escape");
      await navigation.nav.getByRole("link", { name: "Processes" }).click();
      await expect(page.getByText("60 processes")).toBeVisible();
      await check();
    });
  }
});
