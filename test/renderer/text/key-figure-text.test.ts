import { expect, it } from "vitest";
import type { KeyFigure } from "../../../engine/contract/index.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { keyFigureText } from "../../../renderer/text/key-figure-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const euros = { type: "number", integer: false, currency: "EUR" } as KeyFigure["widget"];
const days = { type: "number", integer: true, unit: "days" } as KeyFigure["widget"];

it.each([
  [2950, euros, "€2,950"],
  [2950.5, euros, "€2,950.50"],
  [-0.07, euros, "-€0.07"],
  [3, days, "3 days"],
  ["2027-01-15", { type: "date" }, "Jan 15, 2027"],
] as const)("%s is shown in a row without what says nothing", (value, widget, text) => {
  const figure: KeyFigure = { title: "Amount", value, widget };
  expect(keyFigureText(figure, createTranslate("en", "en-US"), createFormats("en-US"))).toBe(text);
});
