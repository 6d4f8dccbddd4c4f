import { expect, it } from "vitest";
import type { FormField } from "../../../engine/contract/index.ts";
import { pagesOf } from "../../../renderer/forms/form-pages.ts";
import { valueText } from "../../../renderer/text/value-text.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const field = (name: string, widget: FormField["widget"], editable = true): FormField => ({
  part: "data",
  name,
  title: name,
  required: false,
  editable,
  widget,
});

const text = { type: "text", multiline: false } as const;
const choice = { tone: "good", reason: "optional", confirmation: null } as const;
const decision = {
  type: "decision",
  reason: "why",
  choices: [
    { ...choice, value: true, label: "Grant", outcome: "Granted" },
    { ...choice, value: false, label: "Refuse", outcome: "Refused" },
  ],
} as const;

it("leaves a decision and its reason to the buttons at the foot", () => {
  const fields = [field("amount", text), field("granted", decision), field("why", text), field("remark", text)];
  expect(pagesOf(fields).map((page) => page.fields.map(({ name }) => name))).toEqual([["amount", "remark"]]);
});

it("shows a decision of an earlier form among the others", () => {
  const fields = [field("granted", decision, false), field("why", text)];
  expect(pagesOf(fields).flatMap((page) => page.fields.map(({ name }) => name))).toEqual(["why"]);
});

it("says what was decided in its author's words, and nothing of what nobody decided", () => {
  const t = createTranslate("en", "en-US");
  const formats = createFormats("en-US");
  expect([true, false, null].map((value) => valueText(value, decision, t, formats))).toEqual([
    "Granted",
    "Refused",
    "—",
  ]);
});
