import { test } from "../harness/index.ts";
import { fillSampleOffice } from "../harness/demo-data.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { createScreenCheck } from "../pages/screen-check.ts";
import { tourOffice } from "../tour/office-tour.ts";

test.use({ office: "none" });

for (const [language, colorScheme] of [
  ["en", "dark"],
  ["de", "light"],
] as const) {
  test(`two months of work can be looked at by everybody, in ${language}, ${colorScheme}`, async ({
    launch,
    profile,
  }) => {
    await fillSampleOffice(profile);
    const { page } = await launch();
    await changeSettings(page, { language, colorScheme });
    const screens = createScreenCheck(page);
    await tourOffice(page, language, (screen) => screens.screen(`${screen}-${language}`));
    screens.expectNone();
  });
}
