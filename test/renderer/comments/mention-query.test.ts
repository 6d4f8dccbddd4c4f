import { describe, expect, it } from "vitest";
import { mentionQueryAt, withMention } from "../../../renderer/comments/mention-query.ts";

describe("a name being typed behind an at sign", () => {
  it.each([
    ["@", 1, { from: 0, text: "" }],
    ["Ask @Ida Pf", 11, { from: 4, text: "Ida Pf" }],
    ["(@Ida", 5, { from: 1, text: "Ida" }],
    ["@Ida and @Ben", 13, { from: 9, text: "Ben" }],
    ["@Ida here", 4, { from: 0, text: "Ida" }],
  ])("is found in %j", (text, caret, found) => {
    expect(mentionQueryAt(text, caret)).toEqual(found);
  });

  it.each([
    ["ida@example.com", 15],
    ["at @ six", 8],
    ["@Ida\nnext line", 10],
    ["no sign", 3],
    [`@${"x".repeat(61)}`, 62],
  ])("is not in %j", (text, caret) => {
    expect(mentionQueryAt(text, caret)).toBeNull();
  });

  it("becomes the whole name, with one space behind it", () => {
    expect(withMention("Ask @id please", { from: 4, text: "id" }, "Ida Pfeiffer")).toEqual({
      text: "Ask @Ida Pfeiffer please",
      caret: 18,
    });
    expect(withMention("@id", { from: 0, text: "id" }, "Ida")).toEqual({ text: "@Ida ", caret: 5 });
  });
});
