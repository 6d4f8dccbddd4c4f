import { describe, expect, it } from "vitest";
import type { DrawnNode } from "../../../contract/diagram/drawing.ts";
import { type NoteTexts, noteOf } from "../../../contract/diagram/note.ts";
import type { NodeMark } from "../../../contract/diagram/progress.ts";

const texts: NoteTexts = {
  now: 100,
  day: (at) => `day ${at}`,
  since: (day) => `since ${day}`,
  by: (day) => `by ${day}`,
  unassigned: "unassigned",
};
const place = { x: 0, y: 0, width: 150 };

function note(shape: DrawnNode["shape"], mark: Partial<NodeMark>, noteAt: DrawnNode["noteAt"] = place) {
  const whole = { state: "open", count: 1, owners: [], at: 50, due: null, decision: null, ...mark } as const;
  return noteOf({ shape, noteAt } as DrawnNode, whole, texts);
}

describe("who and when", () => {
  it.each([
    ["somebody has it", { owners: ["Ada"] }, "Ada, since day 50"],
    ["until a day that is to come", { owners: ["Ada"], due: 120 }, "Ada, by day 120"],
    ["several have it", { owners: ["Ada", "Ben", "Cy"], count: 3 }, "Ada +2, since day 50, 3 ×"],
    ["nobody has it", {}, "unassigned, since day 50"],
    ["somebody did it", { state: "done", owners: ["Ben"], at: 70 }, "Ben, day 70"],
    ["it was done again and again", { state: "done", count: 4 }, "day 50, 4 ×"],
  ] as const)("%s", (_case, mark, text) => {
    expect(note("userTask", mark)).toEqual({ text, isLate: false });
  });

  it("is late when it should have been done", () => {
    expect(note("userTask", { owners: ["Ada"], due: 90 })).toEqual({ text: "Ada, since day 90", isLate: true });
  });

  it("says of a clock when it strikes, which is never late", () => {
    expect(note("timerBoundary", { due: 90 })).toEqual({ text: "day 90", isLate: false });
  });

  it("says what was decided, and when, where there is room for it", () => {
    const decided = { state: "done", owners: ["Ben"], decision: { outcome: "Refused", tone: "bad" } } as const;
    expect(note("userTask", decided)?.text).toBe("Ben, day 50: Refused");
    expect(note("userTask", decided, { ...place, width: 90 })?.text).toBe("Ben: Refused");
  });

  it("shortens a name and keeps the day", () => {
    expect(note("userTask", { owners: ["Wolfgang Amadeus Mozart"] }, { ...place, width: 110 })?.text).toMatch(
      /^Wolf\S*…, since day 50$/u,
    );
  });

  it("is nothing where no room is", () => {
    expect(note("exclusiveGateway", {}, null)).toBeNull();
  });
});
