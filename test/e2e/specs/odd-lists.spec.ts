import { expect } from "playwright/test";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";

/** More than main looks through for one page. */
const own = Array.from({ length: 2_100 }, (_, index) => `Message ${index + 1} of my own`);

test("a queue shows what waits behind thousands of tasks that four eyes refuse, in whatever order", async ({
  launch,
  profile,
}) => {
  await seed(profile, (engine) => {
    writeMessages(engine, own);
    const ben = engine.people.findByName("ben")?.id ?? 0;
    engine.as(ben).starts.start("hello-world", "start", { artifact: { text: "From Ben, in the middle" } });
    writeMessages(engine, own);
  });
  const { page } = await launch();
  await changeSettings(page, { language: "en" });
  const { chooser, navigation, list } = deskPages(page, "en");
  await chooser.choose(ada);
  await navigation.open("queue");
  await expect(list("queue").row("From Ben")).toBeVisible();
  await expect(list("queue").rows).toHaveCount(1);
  await list("queue").row("From Ben").click();
  await page.keyboard.press("a");
  await expect(list("inbox").row("From Ben")).toBeVisible();
  await navigation.open("queue");
  await expect(list("queue").empty).toBeVisible();
});
