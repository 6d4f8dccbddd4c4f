import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";
import { type Engine, openEngine } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { type Profile, seed, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben } from "../pages/hello-world.ts";
import { resizeWindow } from "../pages/window-size.ts";

const hour = 60 * 60 * 1_000;

test("who comes back reads what happened meanwhile, without a mouse", async ({ profile, launch }) => {
  await whileBenWasAway(profile);
  const { page } = await launch();
  const { keyboard } = page;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await changeSettings(page, { language: "en" });
  const { chooser, navigation } = deskPages(page, "en");
  const bell = (name: string | RegExp) => navigation.nav.getByRole("link", { name });
  const rows = page.getByRole("main").getByRole("listitem");
  const row = (words: RegExp) => page.getByRole("main").getByRole("link", { name: words });
  await chooser.choose(ben);
  await expect(page.getByRole("heading", { level: 1, name: /^Good .*, Ben Franklin$/u })).toBeVisible();
  await expect(page.getByText(/^While you were away: .* to /u)).toBeVisible();
  await expect(bell("Notifications, 5 unread")).toBeVisible();
  await expect(rows).toHaveText([
    /Unread: Ada Lovelace asked you about .*“Is it locked, @ben\?”/u,
    /Unread: New task from Cleo Patra: “Trip to Brno”.*Approve message/u,
    /Unread: “Second screen”: Rejected by Ada Lovelace/u,
    /Unread: Ada Lovelace mentioned you in .*“@ben may I write about the shed\?”/u,
  ]);
  await expectNoViolations(page);
  await shoot(page, "en-1280");

  await page.getByRole("button", { name: /One comment or change in one process/u }).press("Enter");
  await expect(row(/commented on “Second screen”/u)).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await keyboard.press("j");
  await keyboard.press("j");
  await expect(row(/Trip to Brno/u)).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "“Trip to Brno”" })).toBeVisible();
  await expect(bell("Notifications, 4 unread")).toBeVisible();
});

test("of what one is told, and when, is chosen beside it, in German, in small windows and in the dark", async ({
  profile,
  launch,
}) => {
  await whileBenWasAway(profile);
  const { page, app } = await launch();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await changeSettings(page, { language: "de" });
  const { chooser } = deskPages(page, "de");
  const setting = (name: string) => page.getByRole("switch", { name });
  await chooser.choose(ben);
  await expect(page.getByRole("heading", { level: 1, name: /Ben Franklin/u })).toBeVisible();
  await expect(page.getByText("1 neue Benachrichtigung", { exact: true })).toBeVisible();
  await setting("Einzelheiten zeigen").press("Space");
  await expect(page.getByText("Ada Lovelace hat Sie erwähnt", { exact: true })).toBeVisible();
  await setting("Ruhezeiten").press("Space");
  await expect(page.getByLabel("Von", { exact: true })).toHaveValue("17:30");
  await page.getByLabel("Bis", { exact: true }).fill("07:15");
  await expect(page.getByText(/^Während Sie weg waren: /u)).toBeVisible();
  await shoot(page, "de-1280");
  await expectNoViolations(page);
  await setting("@Erwähnungen und Fragen").press("Space");
  await expect(page.getByRole("link", { name: "Benachrichtigungen, 3 ungelesen" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Bis", { exact: true })).toHaveValue("07:15");
  await expect(setting("@Erwähnungen und Fragen")).not.toBeChecked();
  await setting("@Erwähnungen und Fragen").press("Space");
  await expect(page.getByRole("link", { name: "Benachrichtigungen, 5 ungelesen" })).toBeVisible();

  await resizeWindow(app, [1024, 640]);
  await shoot(page, "de-1024");
  await changeSettings(page, { colorScheme: "dark" });
  await resizeWindow(app, [1280, 800]);
  await expectNoViolations(page);
  await shoot(page, "de-dark");
  await resizeWindow(app, [1280, 800], 2);
  await shoot(page, "de-200");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

/** Ben went home five hours ago. Since then others have answered, asked, named and told him. */
async function whileBenWasAway(profile: Profile): Promise<void> {
  at(profile, Date.now() - 5 * hour, (engine, idOf) => {
    const desk = engine.as(idOf("ben"));
    desk.starts.start("hello-world", "start", { artifact: { text: "Second screen" } });
    desk.notifications.arrive();
  });
  await seed(profile, (engine) => {
    const idOf = idsOf(engine);
    const [adasDesk, cleosDesk] = [engine.as(idOf("ada")), engine.as(idOf("cleo"))];
    const taskOf = (text: string) =>
      cleosDesk.tasks.list("queue").rows.find(({ processTitle }) => processTitle.includes(text))?.id ?? 0;
    const screen = taskOf("Second screen");
    adasDesk.tasks.assign(screen);
    const { processId: screenProcess } = adasDesk.tasks.get(screen);
    adasDesk.comments.add(screenProcess, { text: "Felix has spare ones." });
    adasDesk.tasks.complete(screen, { data: { approved: false } });
    const ask = adasDesk.starts.start("hello-world", "start", { artifact: { text: "New parking spaces" } });
    adasDesk.comments.add(ask.processId, { text: "@ben may I write about the shed?" });
    adasDesk.starts.start("hello-world", "start", { artifact: { text: "Trip to Brno" } });
    const trip = taskOf("Trip to Brno");
    cleosDesk.tasks.assign(trip);
    cleosDesk.tasks.reassign(trip, idOf("ben"));
    adasDesk.comments.add(ask.processId, { text: "Is it locked, @ben?", ask: idOf("ben") });
  });
}

/** Does something with the profile's records while no Intray runs, at a time of its own. */
function at(
  { databaseFile }: Profile,
  now: number,
  body: (engine: Engine, idOf: (name: string) => number) => void,
): void {
  const engine = openEngine({ file: databaseFile, flows: [...flows, ...specimens], clock: { now: () => now } });
  body(engine, idsOf(engine));
  engine.close();
}

function idsOf({ people }: Engine): (name: string) => number {
  return (name) => people.findByName(name)?.id ?? 0;
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["INTRAY_SCREENS_DIR"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/notifications-${name}.png` });
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
