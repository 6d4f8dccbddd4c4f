import { expect } from "playwright/test";
import * as fc from "fast-check";
import { z } from "zod";
import { test } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ada } from "../pages/hello-world.ts";
import { type AnyField, anyForm, objectOf, valueOf } from "../any-form/any-schema.ts";
import { stageForm } from "../any-form/stage.ts";
import { fillIn } from "../any-form/typist.ts";

const forms = 20;

test("whatever the schema, what is typed arrives in main, and what is wrong is refused where it is", async ({
  page,
  app,
}) => {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, navigation, start } = deskPages(page, "en");
  await chooser.choose(ada);
  await expect(navigation.nav).toBeVisible();
  await fc.assert(
    fc.asyncProperty(anyForm, async (fields) => {
      const stage = await stageForm(app, objectOf(fields));
      await stage.open(page);
      await fillIn(page, fields);
      await start.submit.click();
      await expect.poll(() => stage.sent()).toBeDefined();
      const sent = (await stage.sent()) ?? {};
      expect(stage.accept(sent)).toEqual(valueOf(fields));

      const spoilt = fields.find(isRequiredText);
      if (!spoilt) return;
      await page.getByRole("textbox", { name: spoilt.title, exact: true }).fill("");
      await start.submit.click();
      await expect(page.getByRole("alert")).toContainText(`${spoilt.title}: Fill this in`);
      const { artifact } = sent;
      const { [spoiltName(spoilt)]: _gone, ...without } = artifact ?? {};
      expect(() => stage.accept({ artifact: without })).toThrow(
        expect.objectContaining({
          details: { issues: [expect.objectContaining({ path: ["artifact", spoiltName(spoilt)] })] },
        }),
      );
    }),
    { numRuns: forms, seed: 20_261_123, endOnFailure: true },
  );
});

test("a table of hundreds of rows has those in sight in the page, and leads to any other", async ({ page, app }) => {
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, navigation, start } = deskPages(page, "en");
  await chooser.choose(ada);
  await expect(navigation.nav).toBeVisible();
  const things = Array.from({ length: 300 }, (_, index) => ({ what: index === 250 ? "" : `Thing ${index + 1}` }));
  const schema = z.object({ things: z.array(z.object({ what: z.string().min(1) })).default(things) });
  const stage = await stageForm(app, schema);
  await stage.open(page);
  await expect(page.getByRole("textbox", { name: "what in row 1", exact: true })).toHaveValue("Thing 1");
  expect(await page.getByRole("textbox").count()).toBeLessThan(100);
  await start.submit.click();
  await page.getByRole("button", { name: "things, row 251 – what: Fill this in" }).click();
  await expect(page.getByRole("textbox", { name: "what in row 251", exact: true })).toBeFocused();
  await page.keyboard.type("Found");
  await page.keyboard.press("Enter");
  await expect.poll(() => stage.sent()).toBeDefined();
  const sent = (await stage.sent()) ?? {};
  expect(stage.accept(sent)).toEqual({ things: things.with(250, { what: "Found" }) });
});

function isRequiredText({ kind, schema }: AnyField): boolean {
  return kind.type === "text" && !schema.safeParse(undefined).success;
}

function spoiltName({ title }: AnyField): string {
  return title.toLowerCase().replace(" ", ".");
}
