import { expect, type Page } from "playwright/test";
import { failSending } from "../harness/background.ts";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben, helloWorld } from "../pages/hello-world.ts";
import { grace } from "../pages/people.ts";
import { resizeWindow } from "../pages/window-size.ts";
import { coveredRows } from "../tour/covered-rows.ts";
import { squeezedTitles } from "../tour/squeezed-titles.ts";

const hour = 3_600_000;
const messages = Array.from({ length: 40 }, (_, index) => `Message ${index + 1} about the budget of next year`);

async function sitDown(page: Page, who: string) {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const pages = deskPages(page, "en");
  await pages.chooser.choose(who);
  await expect(pages.navigation.nav).toBeVisible();
  return pages;
}

async function arrange(page: Page, by: string): Promise<void> {
  await page.getByRole("button", { name: "Sort and group" }).click();
  await page.getByRole("menuitemradio", { name: by, exact: true }).last().click();
}

test("grouping a list anew draws no row over another", async ({ launch, profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, messages);
    const desk = engine.as(engine.people.findByName("cleo")?.id ?? 0);
    // in no order of the groups, and not even over the list
    const dues = [null, 30 * hour, -50 * hour, 500 * hour, -50 * hour, 1, 30 * hour];
    desk.tasks.list("queue", { limit: 100 }).rows.forEach(({ id }, index) => {
      const due = dues[(index * index) % dues.length] ?? null;
      desk.tasks.assign(id);
      desk.tasks.setDue(id, due === null ? null : Date.now() + due);
      desk.tasks.unassign(id);
    });
  });
  const { page } = await launch();
  const { navigation, list } = await sitDown(page, ben);
  await navigation.open("queue");
  await expect(list("queue").rows.first()).toBeVisible();
  for (const by of ["Newest first", "By due date", "By requester", "By due date", "Newest first", "By due date"]) {
    await arrange(page, by);
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 300)));
    expect(await coveredRows(list("queue").list), by).toEqual([]);
  }
  await expect(list("queue").list.getByRole("group", { name: /Overdue/u })).toHaveCount(1);
});

const longName = "Dr. Maximiliane Freifrau von und zu Wolfeschlegelstein-Hausenbergerdorff";

for (const { name, size, zoom } of [
  { name: "at 1024 by 640", size: [1024, 640], zoom: 1 },
  { name: "at 200 %", size: [1280, 800], zoom: 2 },
  { name: "at 1366 by 768 with the system at 150 %", size: [1366, 728], zoom: 1.5 },
] as const) {
  test(`titles are the last to give way in every list, ${name}`, async ({ launch, profile }) => {
    await failSending(profile, ["Budget for next year, with everything that was asked for in the meetings of autumn"]);
    await seed(profile, (engine) => {
      const { people } = engine;
      people.createPerson({ name: "maximiliane", displayName: longName });
      people.addToGroup("maximiliane", "office");
      const maximiliane = engine.as(people.findByName("maximiliane")?.id ?? 0);
      const text = "Minutes of Monday’s meeting, with the budget for next year and every request";
      for (let count = 0; count < 4; count += 1) {
        maximiliane.starts.start("hello-world", "start", { artifact: { text: `${count}. ${text}` } });
      }
      const benAtWork = engine.as(people.findByName("ben")?.id ?? 0);
      const [first, second] = benAtWork.tasks.list("queue").rows.map(({ id }) => id);
      for (const id of [first, second]) {
        benAtWork.tasks.assign(id ?? 0);
        benAtWork.tasks.setDue(id ?? 0, Date.now() - 50 * hour);
        benAtWork.tasks.setPriority(id ?? 0, 2);
      }
      benAtWork.tasks.complete(second ?? 0, { data: { approved: false } });
    });
    const { page, app } = await launch();
    await resizeWindow(app, size, zoom);
    const { chooser, navigation, list } = await sitDown(page, ben);
    const squeezed: string[] = [];
    for (const listName of ["inbox", "queue", "archive"] as const) {
      await navigation.open(listName);
      await expect(list(listName).rows.first()).toBeVisible();
      squeezed.push(...(await squeezedTitles(list(listName).rows)).map((what) => `${listName}: ${what}`));
    }
    const look = async (address: string) => {
      await page.evaluate((to) => void (location.hash = `#/${to}`), address);
      const links = page.getByRole("main").getByRole("listitem").getByRole("link");
      await expect(links.first()).toBeVisible();
      squeezed.push(...(await squeezedTitles(links)).map((what) => `${address}: ${what}`));
    };
    await look("processes");
    await look("records");
    await navigation.leave(ben);
    await chooser.choose(grace.displayName);
    await expect(navigation.nav).toBeVisible();
    await look("background");
    await look("admin/people");
    expect(squeezed).toEqual([]);
  });
}

test("filters that open cover neither what they filter nor what narrows the list", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, messages));
  const { page, app } = await launch();
  await resizeWindow(app, [1024, 640]);
  const { navigation, list } = await sitDown(page, ben);
  await navigation.open("queue");
  await expect(list("queue").rows.first()).toBeVisible();
  const filter = page.getByRole("button", { name: "Filter", exact: true });
  await filter.click();
  await page.getByRole("combobox", { name: "Received" }).click();
  await page.getByRole("option", { name: "Today" }).click();
  const panel = await page.getByRole("group", { name: "Filter" }).boundingBox();
  const bottom = (panel?.y ?? 0) + (panel?.height ?? 0);
  for (const other of [
    page.getByRole("searchbox", { name: "Search" }),
    page.getByRole("button", { name: /Remove the filter/u }),
    list("queue").rows.first(),
  ]) {
    const box = await other.boundingBox();
    const isApart = box !== null && (box.y >= bottom - 1 || box.y + box.height <= (panel?.y ?? 0) + 1);
    expect(isApart).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: "Received" })).toBeHidden();
  await expect(filter).toBeFocused();
});

test("what is open goes by due date, says how much is late, and opens its first task", async ({ launch, profile }) => {
  await seed(profile, (engine) => {
    writeMessages(engine, ["Late by days", "Late since yesterday", "Not dated", "For later", "Today"]);
    const desk = engine.as(engine.people.findByName("ben")?.id ?? 0);
    const days: Readonly<Record<string, number | null>> = {
      "Late by days": -5,
      "Late since yesterday": -1,
      "Not dated": null,
      "For later": 40,
      Today: 0,
    };
    for (const { id, processTitle } of desk.tasks.list("queue").rows) {
      const [, ago] = Object.entries(days).find(([text]) => processTitle.includes(text)) ?? [];
      const end = new Date();
      end.setHours(23, 59, 0, 0);
      desk.tasks.assign(id);
      desk.tasks.setDue(id, ago === null || ago === undefined ? null : end.getTime() + ago * 24 * hour);
    }
  });
  const { page } = await launch();
  const { list, task } = await sitDown(page, ben);
  const rows = list("inbox").rows;
  await expect(rows).toHaveCount(5);
  const groups = list("inbox").list.getByRole("group");
  await expect(groups).toHaveText([/^Overdue2/u, /^Today1/u, /^Later1/u, /^No date/u]);
  await expect(page.getByText("5 open, 2 overdue")).toBeVisible();
  await expect(rows.nth(0)).toContainText("5 days late");
  await expect(rows.nth(1)).toContainText("since yesterday");
  await expect(rows.nth(2)).toContainText("11:59");
  await expect(rows.first()).toHaveAttribute("aria-selected", "true");
  await expect(task(helloWorld.en.approve).choice(helloWorld.en.approved)).toBeVisible();
  await expect(list("inbox").list).toBeFocused();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
});

for (const size of [
  [1280, 800],
  [1024, 640],
] as const) {
  test(`messages lie over the list and never over what is opened, at ${size.join(" by ")}`, async ({
    launch,
    profile,
  }) => {
    await seed(profile, (engine) => writeMessages(engine, messages.slice(0, 4)));
    const { page, app } = await launch();
    await resizeWindow(app, size);
    const { navigation, list, task } = await sitDown(page, ben);
    await navigation.open("queue");
    await expect(list("queue").rows.first()).toHaveAttribute("aria-selected", "true");
    await task(helloWorld.en.approve).assign.click();
    const message = page.getByRole("status").filter({ has: page.getByRole("button", { name: "Undo" }) });
    await expect(message).toBeVisible();
    const [toast, pane, rail] = await Promise.all(
      [message, page.getByRole("region", { name: "Form" }), navigation.nav].map((one) => one.boundingBox()),
    );
    expect((toast?.x ?? 0) + (toast?.width ?? 0)).toBeLessThanOrEqual(pane?.x ?? 0);
    expect(toast?.x).toBeGreaterThanOrEqual((rail?.x ?? 0) + (rail?.width ?? 0));
  });
}

test("in a window at 200 % one goes from the list to the task and back, and finds every screen", async ({
  launch,
  profile,
}) => {
  await seed(profile, (engine) => writeMessages(engine, messages.slice(0, 4)));
  const { page, app } = await launch();
  await resizeWindow(app, [1280, 800], 2);
  const { navigation, list, task, settings } = await sitDown(page, ben);
  await navigation.open("queue");
  await list("queue").choose("Message 3 ");
  await expect(list("queue").list).toBeHidden();
  await expect(task(helloWorld.en.approve).assign).toBeVisible();
  await page.getByRole("button", { name: "Next task" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Message 4 ");
  await page.getByRole("link", { name: "Queue, 4 of 4" }).click();
  await expect(list("queue").rows).toHaveCount(4);
  await navigation.openSettings();
  await expect(settings.heading).toBeVisible();
});

test("what nobody has opened yet is marked as unread until they do", async ({ launch, profile }) => {
  await seed(profile, (engine) => writeMessages(engine, messages.slice(0, 3)));
  const { page } = await launch();
  const { navigation, list } = await sitDown(page, ben);
  await navigation.open("queue");
  const rows = list("queue").rows;
  // the first one is open
  await expect(rows.nth(0)).not.toContainText("unread");
  await expect(rows.nth(1)).toContainText("unread");
  await rows.nth(1).click();
  await expect(rows.nth(1)).not.toContainText("unread");
  await expect(rows.nth(2)).toContainText("unread");
});
