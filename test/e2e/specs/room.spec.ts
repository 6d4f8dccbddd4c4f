import { expect } from "playwright/test";
import { seed, test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { fillBusyOffice } from "../tour/busy-office.ts";
import { overflowing } from "../tour/overflow.ts";
import { tour } from "../tour/tour.ts";

test.beforeEach(async ({ profile }) => {
  await seed(profile, (engine) => fillBusyOffice(engine, Date.now()));
});

for (const { name, size, zoom, language } of [
  { name: "in a window of 900 by 600", size: [900, 600], zoom: 1, language: "en" },
  { name: "in a window of 900 by 600, in German", size: [900, 600], zoom: 1, language: "de" },
  { name: "with text at 200 %", size: [1280, 800], zoom: 2, language: "de" },
] as const) {
  test(`nothing is lost ${name}`, async ({ page, app }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await changeSettings(page, { language, colorScheme: "light" });
    await app.evaluate(
      ({ BrowserWindow }, [width, height, factor]) => {
        const window = BrowserWindow.getAllWindows()[0];
        window?.setContentSize(width, height);
        window?.webContents.setZoomFactor(factor);
      },
      [...size, zoom] as const,
    );
    const lost: string[] = [];
    await tour(page, language, async (screen) => {
      for (const what of await overflowing(page)) lost.push(`${screen}: ${what}`);
    });
    expect(lost).toEqual([]);
  });
}
