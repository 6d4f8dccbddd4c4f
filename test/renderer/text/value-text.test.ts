import { expect, it } from "vitest";
import type { InnerField, Json, Widget } from "../../../engine/contract/index.ts";
import { fileSize } from "../../../renderer/text/file-size.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { valueText } from "../../../renderer/text/value-text.ts";

const t = createTranslate("en", "en-GB");
const formats = createFormats("en-GB");
const file = (name: string) => ({ file: "0".repeat(64), name, type: "", size: 1 });
const files: Widget = { type: "file", several: true, maxSize: 1, accept: [] };
const insured: InnerField = { name: "insured", title: "Insured", required: true, widget: { type: "boolean" } };
const delivery: Widget = {
  type: "variant",
  discriminator: "by",
  branches: [
    { value: "post", label: "By post", fields: [insured] },
    { value: "hand", label: "By hand", fields: [] },
  ],
};

it.each<[Json, Widget, string]>([
  [[file("a.pdf"), file("b.pdf")], files, "a.pdf, b.pdf"],
  [[], files, "—"],
  [file("a.pdf"), { ...files, several: false }, "a.pdf"],
  [{ person: 3, name: "Ada Lovelace" }, { type: "relation", to: "person" }, "Ada Lovelace"],
  [{ type: "tea", id: 1, label: "Green" }, { type: "relation", to: "record", record: "tea", title: "Tea" }, "Green"],
  [{ by: "post", insured: true }, delivery, "By post, Insured: Yes"],
  [{ by: "hand" }, delivery, "By hand"],
])("%j is written as people would", (value, widget, text) => {
  expect(valueText(value, widget, t, formats)).toBe(text);
});

it.each<[string, Widget]>([
  ["a group", { type: "group", fields: [insured] }],
  ["rows", { type: "rows", fields: [insured] }],
  ["a list", { type: "list", item: insured }],
  ["choices", { type: "choices", choices: [] }],
  ["files", files],
  ["one of several kinds", delivery],
  ["a relation", { type: "relation", to: "person" }],
])("what was written when a field was a text is read also where it is %s by now", (_, widget) => {
  expect(valueText("By ship", widget, t, formats)).toContain("By ship");
});

it.each<[string, Json, string]>([
  ["texts", ["Ink", "Cord"], "Ink, Cord"],
  ["an object", { what: "Ink" }, '{"what":"Ink"}'],
])("rows that were %s when they were written are read", (_, value, text) => {
  expect(valueText(value, { type: "rows", fields: [insured] }, t, formats)).toBe(text);
});

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_500, "2 kB"],
  [1_450_000, "1.5 MB"],
  [100_000_000, "100 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(fileSize(bytes, "en-GB")).toBe(text);
});
