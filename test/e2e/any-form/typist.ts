import type { Page } from "playwright/test";
import type { AnyField } from "./any-schema.ts";

/** Fills a form as a person does: by the names of its inputs, the way an American writes numbers and dates. */
export async function fillIn(page: Page, fields: readonly AnyField[]): Promise<void> {
  for (const field of fields) await fill(page, field, field.title, false);
}

async function fill(page: Page, { title, kind, value }: AnyField, name: string, inRow: boolean): Promise<void> {
  if (value === undefined) return;
  const text = page.getByRole("textbox", { name, exact: true });
  const written = typeof value === "number" ? String(value) : (value as string);
  switch (kind.type) {
    case "text":
      return text.fill(written);
    case "number":
      return text.fill(written);
    case "date":
      return text.fill(american(written));
    case "time":
      return page.getByLabel(name, { exact: true }).fill(written);
    case "boolean":
      return page.getByRole("checkbox", { name, exact: true }).setChecked(value === true);
    case "choice":
      return choose(page, name, written, inRow);
    case "choices": {
      const boxes = page.getByRole("group", { name, exact: true });
      for (const one of value as readonly string[])
        await boxes.getByRole("checkbox", { name: one, exact: true }).check();
      return undefined;
    }
    case "group":
      return fillIn(page, kind.fields);
    case "list": {
      const entries = page.getByRole("group", { name: title, exact: true });
      for (const [index, one] of (value as readonly string[]).entries()) {
        await entries.getByRole("button", { name: "Add an entry" }).click();
        await entries.getByRole("textbox", { name: `${title} ${index + 1}`, exact: true }).fill(one);
      }
      return undefined;
    }
    case "rows": {
      const table = page.getByRole("group", { name: title, exact: true });
      for (let row = 1; row <= (value as readonly unknown[]).length; row += 1) {
        await table.getByRole("button", { name: "Add a row" }).click();
        for (const field of kind.fields) await fill(page, field, `${field.title} in row ${row}`, true);
      }
      return undefined;
    }
  }
}

async function choose(page: Page, name: string, value: string, inRow: boolean): Promise<void> {
  const radios = page.getByRole("radiogroup", { name, exact: true });
  if (!inRow && (await radios.count()) > 0) return radios.getByRole("radio", { name: value, exact: true }).check();
  await page.getByRole("combobox", { name, exact: true }).click();
  return page.getByRole("option", { name: value, exact: true }).click();
}

function american(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${month}/${day}/${year}`;
}
