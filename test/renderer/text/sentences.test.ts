import { describe, expect, it } from "vitest";
import type { TimelineEntry, TimelineEvent } from "../../../engine/contract/index.ts";
import { IntrayError } from "../../../renderer/api/intray-error.ts";
import { errorText, errorTexts } from "../../../renderer/text/error-text.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { isOwnStep, timelineText } from "../../../renderer/text/timeline-text.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { valueText } from "../../../renderer/text/value-text.ts";
import { ada, ben } from "../support/fake-desk.ts";

const t = createTranslate("en", "en-GB");
const de = createTranslate("de", "de-DE");

describe("an error in words", () => {
  it("has a sentence of its own for each code, in both languages", () => {
    for (const code of Object.keys(errorTexts) as (keyof typeof errorTexts)[]) {
      const error = new IntrayError({ code, message: "for the log", details: {} });
      expect(errorText(error, t)).not.toContain("for the log");
      expect(errorText(error, de)).not.toBe(errorText(error, t));
    }
  });

  it("names the id under which main logged it", () => {
    const error = new IntrayError({ code: "internal", message: "boom", details: { errorId: "E-7" } });
    expect(errorText(error, t)).toBe("Something unexpected went wrong. Nothing was changed. (Error E-7)");
  });

  it("tells a fault of the window without its words", () => {
    expect(errorText(new TypeError("x is not a function"), t)).toBe(
      "Something unexpected went wrong. Nothing was changed.",
    );
  });
});

function entry(event: TimelineEvent, rest: Partial<TimelineEntry> = {}): TimelineEntry {
  const task = { id: 1, node: "approve", title: "Approve message", kind: "HUMAN" as const };
  return { entry: 1, at: 0, event, actor: null, task, person: null, changes: [], note: null, ...rest };
}

describe("a history in words", () => {
  it("says who did what", () => {
    const told = [
      entry("process.started", { actor: ada }),
      entry("task.created", { actor: ada }),
      entry("task.assigned", { actor: ben, person: ben }),
      entry("task.assigned", { actor: ada, person: ben }),
      entry("task.assigned", { person: ben }),
      entry("task.unassigned", { actor: ben }),
      entry("task.finished", { actor: ben }),
      entry("task.finished", { actor: ben, task: { id: 2, node: "check", title: "Check", kind: "EXCLUSIVE_GATEWAY" } }),
      entry("process.finished", { actor: ben }),
    ].map((line) => [timelineText(line, t), isOwnStep(line)]);
    expect(told).toEqual([
      ["Ada Lovelace started the process", false],
      ["“Approve message” came up", true],
      ["Ben Müller-Lüdenscheidt took “Approve message”", false],
      ["Ada Lovelace assigned “Approve message” to Ben Müller-Lüdenscheidt", false],
      ["“Approve message” was assigned to Ben Müller-Lüdenscheidt", true],
      ["Ben Müller-Lüdenscheidt gave back “Approve message”", false],
      ["Ben Müller-Lüdenscheidt completed “Approve message”", false],
      ["“Check” is done", true],
      ["The process is finished", true],
    ]);
  });
});

describe("a value in words", () => {
  const formats = createFormats("de-DE");
  it.each([
    [null, undefined, "—"],
    ["", undefined, "—"],
    [true, undefined, "Ja"],
    [1_234.5, undefined, "1.234,5"],
    ["2026-11-05", { type: "date" }, "05.11.2026"],
    ["not a date", { type: "date" }, "not a date"],
    ["a", { type: "choice", choices: [{ value: "a", label: "Erstens" }] }, "Erstens"],
    ["z", { type: "choice", choices: [{ value: "a", label: "Erstens" }] }, "z"],
    [["x"], undefined, '["x"]'],
  ] as const)("writes %j of %j as %s", (value, widget, text) => {
    expect(valueText(value, widget, de, formats)).toBe(text);
  });
});

describe("a moment in words", () => {
  const now = Date.UTC(2026, 10, 23, 12);
  it.each([
    [now - 5_000, "now"],
    [now - 5 * 60_000, "5 min ago"],
    [now - 3 * 3_600_000, "3 hr ago"],
    [now - 86_400_000, "yesterday"],
    [now + 2 * 86_400_000, "in 2 days"],
    [now - 40 * 86_400_000, "14 Oct 2026"],
  ])("tells %i as %s", (at, text) => {
    expect(createFormats("en-GB").relative(at, now)).toBe(text);
  });
});
