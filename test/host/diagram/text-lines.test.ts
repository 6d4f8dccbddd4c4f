import { expect, it } from "vitest";
import { breakLines, textWidth } from "../../../contract/diagram/text-lines.ts";

it("breaks between words, parts long ones, and shortens what is too much", () => {
  expect(breakLines("Approve message", 200, 12, 3)).toEqual(["Approve message"]);
  expect(breakLines("Approve the message now", 100, 12, 3)).toEqual(["Approve the", "message now"]);
  expect(breakLines("Donaudampfschifffahrtsgesellschaft", 100, 12, 5).join("|")).toMatch(/^\w+-\|\w+-\|\w+$/u);
  const short = breakLines("one two three four five six seven eight", 60, 12, 2);
  expect(short).toHaveLength(2);
  expect(short[1]).toMatch(/…$/u);
});

it("loses no letter as long as there is room", () => {
  const text = "Reisekostenabrechnungsbelegprüfungsbeauftragte fragen und 😀 antworten";
  const lines = breakLines(text, 90, 12, 99);
  expect(lines.join(" ").replaceAll("- ", "")).toBe(text);
  expect(lines.filter((line) => textWidth(line, 12) > 90)).toEqual([]);
});

it("has no lines for no text", () => {
  expect(breakLines("", 90, 12, 3)).toEqual([]);
});
