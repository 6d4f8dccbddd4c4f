import { expect, type Page } from "playwright/test";
import { seed, smallPdf, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada, ben } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";
import { resizeWindow } from "../pages/window-size.ts";

const message = "New parking spaces";

/** Ben looks at the message that waits in the queue. */
async function openTask(page: Page) {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const pages = deskPages(page, "en");
  await pages.chooser.choose(ben);
  await pages.navigation.open("queue");
  await pages.list("queue").choose(message);
  await expect(page.getByRole("heading", { name: "Comments" })).toBeVisible();
  return pages;
}

async function attach(page: Page, name: string, mimeType: string, content: string | Buffer): Promise<void> {
  const files = page.getByRole("region", { name: "Files" });
  await files.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await expect(page.getByText(/ was attached$/u).last()).toBeVisible();
}

test("people talk about a process by keys: named, asked, answered, corrected, withdrawn", async ({
  launch,
  profile,
}) => {
  test.slow();
  await seed(profile, (engine) => writeMessages(engine, [message]));
  const { page, app } = await launch();
  await resizeWindow(app, [1280, 800]);
  const { navigation, chooser } = await openTask(page);
  const comments = page.getByRole("region", { name: "Comments" });
  const box = comments.getByRole("textbox", { name: "Write a comment" });
  await page.keyboard.press("c");
  await expect(box).toBeFocused();
  await page.keyboard.type("@lovel");
  await expect(page.getByRole("option", { name: "Ada Lovelace", exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("how many?");
  await expect(box).toHaveValue("@Ada Lovelace how many?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(comments.getByText("Waiting for an answer from Ada Lovelace")).toBeVisible();
  await expect(page.getByRole("listbox", { name: "Queue" })).toContainText("1");
  const screens = createScreenCheck(page);
  await screens.screen("beside-asked");

  await box.focus();
  await page.keyboard.type("Mine, with a mistkae");
  await page.keyboard.press("Control+Enter");
  const mine = comments.getByRole("listitem").filter({ hasText: "Mine" });
  await mine.getByRole("button", { name: "Edit" }).press("Enter");
  await expect(comments.getByRole("textbox", { name: "Edit the comment" })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mine, without");
  await page.keyboard.press("Control+Enter");
  await expect(mine).toContainText("edited");
  await mine.getByRole("button", { name: "Withdraw" }).press("Enter");
  await expect(comments.getByText(/^Ben Franklin withdrew this comment, today/u)).toBeVisible();
  await expect(comments).not.toContainText("Mine, without");

  await navigation.leave(ben);
  await chooser.choose(ada);
  await navigation.openScreen("nav.processes");
  await page.getByRole("link", { name: message }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(message);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "Answer" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeFocused();
  await page.keyboard.type("Twelve.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Ada Lovelace was asked")).toBeVisible();
  await screens.screen("beside-answered");
  screens.expectNone();
});

test("papers are looked at beside the task, and whatever is in them does nothing", async ({ launch, profile }) => {
  test.slow();
  await seed(profile, (engine) => writeMessages(engine, [message]));
  const { page, app } = await launch();
  await resizeWindow(app, [1280, 800]);
  const { task } = await openTask(page);
  await task("Approve message").assign.click();
  await deskPages(page, "en").navigation.open("inbox");
  const files = page.getByRole("region", { name: "Files" });
  const ran = "top.document.title='ran';window.intray&&(window.intray.ran=1);document.documentElement.dataset.ran='1'";
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));

  await attach(page, "page.html", "text/html", `<h1>Hi</h1><script>${ran}</script><img src=x onerror="${ran}">`);
  await expect(files.getByLabel("Preview of page.html")).toContainText("<script>");
  await attach(
    page,
    "drawing.svg",
    "image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${ran}"><script>${ran}</script><image href="http://127.0.0.1:9/x"/></svg>`,
  );
  await files.getByRole("button", { name: "Show drawing.svg" }).click();
  await expect(files.getByLabel("Preview of drawing.svg")).toContainText("<svg");
  const hostile = `"><img src=x onerror=${ran.slice(0, 12)}>\u202Egnp.exe`;
  await attach(page, `${hostile}.txt`, "text/plain", "harmless");
  await expect(files.getByRole("button", { name: /^Show .*img src=x/u })).toBeVisible();

  await attach(page, "quote.pdf", "application/pdf", smallPdf(["Scanner 2950", "Delivery three weeks"]));
  await files.getByRole("button", { name: "Show quote.pdf" }).click();
  await expect(files.getByText("Page 1 of 2")).toBeVisible();
  await expect(files.getByText("Scanner 2950")).toBeAttached();
  await files.getByRole("button", { name: "Next page" }).press("ArrowRight");
  await expect(files.getByText("Page 2 of 2")).toBeVisible();
  await expect(files.getByText("Delivery three weeks")).toBeAttached();
  expect(await inkOf(page)).toBeGreaterThan(100);
  await attach(page, "broken.pdf", "application/pdf", "%PDF-1.4 and nothing else");
  await files.getByRole("button", { name: "Show broken.pdf" }).click();
  await expect(files.getByText(/damaged or protected/u)).toBeVisible();
  await files.getByRole("button", { name: "Show quote.pdf" }).click();
  await expect(files.getByText("Page 1 of 2")).toBeVisible();

  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("By phone");
  await page.keyboard.press("Tab");
  await page.keyboard.type("They deliver on Monday.");
  await page.keyboard.press("Control+Enter");
  await expect(files.getByText("They deliver on Monday.")).toBeVisible();
  await files.getByRole("button", { name: "Remove page.html" }).press("Enter");
  await expect(files.getByText(/^Ben Franklin removed this, today/u)).toBeVisible();

  expect(await page.evaluate(() => document.documentElement.dataset["ran"])).toBeUndefined();
  await expect(page).not.toHaveTitle("ran");
  expect(requests.filter((url) => !/^(app|blob):/u.test(url))).toEqual([]);

  const screens = createScreenCheck(page);
  for (const language of ["en", "de"] as const) {
    await changeSettings(page, { language });
    await resizeWindow(app, [1280, 800]);
    // links that were scrolled out of sight are taken for links that skip something
    await page.locator("[data-strip]").scrollIntoViewIfNeeded();
    await screens.screen(`beside-1280-${language}`);
    await resizeWindow(app, [1024, 640]);
    await page.getByText(/^(Files|Dateien) \d/u).click();
    await screens.screen(`beside-1024-files-${language}`);
    await page.getByText(/^(Details|Angaben)$/u).click();
    await screens.screen(`beside-1024-${language}`);
    await resizeWindow(app, [1280, 800], 2);
    await screens.screen(`beside-200-${language}`);
    await resizeWindow(app, [1280, 800], 1);
  }
  screens.expectNone();
});

/** How many dots of the page that is shown aren't white. */
function inkOf(page: Page): Promise<number> {
  return page.locator("canvas").evaluate(async (canvas) => {
    const copy = Object.assign(document.createElement("canvas"), { width: 400, height: 400 });
    const context = copy.getContext("2d");
    context?.drawImage(canvas as HTMLCanvasElement, 0, 0, 400, 400);
    const { data } = context?.getImageData(0, 0, 400, 400) ?? { data: [] };
    return [...data].filter((value, index) => index % 4 === 0 && value < 128).length;
  });
}
