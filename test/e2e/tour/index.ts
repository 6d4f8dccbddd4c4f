import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright/test";
import type { Input } from "../../../contract/channels.ts";
import { repository } from "../harness/launch.ts";
import { prepareOffice } from "../harness/prepared-office.ts";
import { createProfile, type Profile, removeProfile } from "../harness/profile.ts";
import { fillSampleOffice } from "../harness/demo-data.ts";
import { seed } from "../harness/seed.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { fillBusyOffice } from "./busy-office.ts";
import { tourOffice } from "./office-tour.ts";
import { tour } from "./tour.ts";

interface Look {
  readonly name: string;
  readonly language: "en" | "de";
  readonly settings: Input<"settings.set">;
  readonly size?: readonly [number, number];
  readonly zoom?: number;
}

const looks: readonly Look[] = [
  { name: "light", language: "en", settings: { colorScheme: "light" } },
  { name: "dark", language: "en", settings: { colorScheme: "dark" } },
  { name: "german", language: "de", settings: { colorScheme: "light", density: "compact" } },
  { name: "small", language: "de", settings: { colorScheme: "dark" }, size: [900, 600] },
  { name: "zoomed", language: "en", settings: { colorScheme: "light" }, zoom: 2 },
];

/** Keeps a picture of every screen, in every look, as test-results/screens/LOOK/SCREEN.png. */
const folder = join(repository, "test-results", "screens");
const wanted = process.argv.slice(2);
const office = await prepareOffice();
try {
  for (const look of looks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) await keep(look);
} finally {
  await office.remove();
}

async function keep({ name, language, settings, size = [1280, 800], zoom = 1 }: Look): Promise<void> {
  const pictures = join(folder, name);
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  await firstRun(pictures, language, settings);
  let count = 1;
  for (const [furnish, walk] of [
    [furnishBusyOffice, tour],
    [fillSampleOffice, tourOffice],
  ] as const) {
    const profile = await createProfile();
    await furnish(profile);
    const { app, page } = await open(profile.folder, size, zoom);
    try {
      await changeSettings(page, { language, ...settings });
      await walk(page, language, async (screen) => {
        count += 1;
        await takePicture(app, page, join(pictures, `${screen}.png`));
      });
    } finally {
      await app.close();
      await removeProfile(profile);
    }
  }
  console.log(`${name}: ${count} screens in ${pictures}`);
}

/** A small one with names that don't change, whatever day it is. */
async function furnishBusyOffice(profile: Profile): Promise<void> {
  await office.copyTo(profile.databaseFile);
  await seed(profile, (engine) => fillBusyOffice(engine, Date.now()));
}

async function firstRun(pictures: string, language: "en" | "de", settings: Input<"settings.set">): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "intray-tour-"));
  const { app, page } = await open(profile, [1280, 800], 1);
  try {
    await changeSettings(page, { language, ...settings });
    await deskPages(page, language).firstRun.heading.waitFor();
    await takePicture(app, page, join(pictures, "welcome.png"));
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** By the window itself: of a page at another zoom Playwright takes a corner alone. */
async function takePicture(app: ElectronApplication, page: Page, path: string): Promise<void> {
  // nothing loads any more, and what came last is drawn
  await page.waitForFunction(() => document.querySelector("output[class*=skeleton]") === null);
  await page.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.capturePage())?.toPNG().toString("base64");
  });
  if (picture === undefined) throw new Error("There is no window to take a picture of.");
  await writeFile(path, Buffer.from(picture, "base64"));
}

async function open(profile: string, size: readonly [number, number], zoom: number) {
  const args = [repository, `--user-data-dir=${profile}`, "--lang=en-US"];
  const app = await _electron.launch({ args, chromiumSandbox: true, colorScheme: null });
  const page = await app.firstWindow();
  await page.waitForURL("app://**", { waitUntil: "domcontentloaded" });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await app.evaluate(
    ({ BrowserWindow }, [width, height, factor]) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(width, height);
      window?.webContents.setZoomFactor(factor);
    },
    [...size, zoom] as const,
  );
  return { app, page };
}
