import { expect } from "playwright/test";
import * as fc from "fast-check";
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
  test.setTimeout(240_000);
  await changeSettings(page, { language: "en", colorScheme: "light" });
  const { chooser, places, start } = deskPages(page, "en");
  await chooser.choose(ada);
  await expect(places.nav).toBeVisible();
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

function isRequiredText({ kind, schema }: AnyField): boolean {
  return kind.type === "text" && !schema.safeParse(undefined).success;
}

function spoiltName({ title }: AnyField): string {
  return title.toLowerCase().replace(" ", ".");
}
