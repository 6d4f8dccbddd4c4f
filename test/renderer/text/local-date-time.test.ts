import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createParsers } from "../../../renderer/text/parsers.ts";
import { parseLocal, formatLocal, dateTimeProblem, offsetsAt } from "../../../renderer/text/local-date-time.ts";

describe("a moment", () => {
  it.each(["2026-01-15T14:30", "2026-07-15T14:30", "2026-12-31T23:59"])(
    "%s is written with the local offset of that day, and read back the same",
    (typed) => {
      const [date = "", time = ""] = typed.split("T");
      const written = formatLocal({ date, time });
      expect(written).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/);
      expect(new Date(written ?? "").getTime()).toBe(new Date(typed).getTime());
      expect(parseLocal(written ?? "")).toEqual({ date, time });
    },
  );

  it("written elsewhere is the same moment here", () => {
    const there = "2026-07-15T14:30:00+09:00";
    const { date, time } = parseLocal(there);
    expect(new Date(formatLocal({ date, time }) ?? "").getTime()).toBe(new Date(there).getTime());
  });

  it("keeps its seconds, and what is smaller and not shown, when the day changes", () => {
    const local = parseLocal("2026-07-15T14:30:15.25Z");
    expect([local.time.slice(-3), local.fraction]).toEqual([":15", ".25"]);
    expect(formatLocal({ ...local, date: "2026-07-16" })).toContain(`2026-07-16T${local.time}.25`);
    const full = parseLocal("2026-07-15T14:30:00.25Z");
    expect(full.time).toMatch(/^\d{2}:30$/u);
    expect(Date.parse(formatLocal(full) ?? "")).toBe(Date.parse("2026-07-15T14:30:00.25Z"));
  });

  it("of which only half is there stays as typed", () => {
    expect([formatLocal({ date: "2026-01-15", time: "" }), formatLocal({ date: "", time: "" })]).toEqual([
      "2026-01-15T",
      undefined,
    ]);
    expect(parseLocal("2026-01-15T")).toEqual({ date: "2026-01-15", time: "" });
    expect(parseLocal("someday")).toEqual({ date: "someday", time: "" });
  });

  it.each([
    ["Tuesday", "14:30"],
    ["", "Two o’clock"],
    ["2026-02-30", "14:30"],
    ["2026-01-15", "24:00"],
    ["Tuesday", "Ten to Two"],
    ["5.11.202", ""],
  ])("that is none stays as typed: %j, %j", (date, time) => {
    const written = formatLocal({ date, time }) ?? "";
    expect([parseLocal(written), dateTimeProblem(written)]).toEqual([{ date, time }, "none"]);
  });
});

describe("where clocks change, as in Berlin", () => {
  const before = process.env["TZ"];
  beforeAll(() => void (process.env["TZ"] = "Europe/Berlin"));
  afterAll(() => {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  });

  it("a time that is skipped stays as typed", () => {
    const typed = { date: "2026-03-29", time: "02:30" };
    const written = formatLocal(typed) ?? "";
    expect([written, dateTimeProblem(written), parseLocal(written)]).toEqual(["2026-03-29T02:30", "skipped", typed]);
  });

  it("a time that comes twice stays as typed until somebody says which", () => {
    const typed = { date: "2026-10-25", time: "02:30" };
    const written = formatLocal(typed) ?? "";
    expect([written, dateTimeProblem(written), offsetsAt(typed)]).toEqual([
      "2026-10-25T02:30",
      "repeated",
      ["+02:00", "+01:00"],
    ]);
    expect(formatLocal({ ...typed, offset: "+01:00" })).toBe("2026-10-25T02:30:00+01:00");
  });

  it("the second one stays the second one when its minutes change, and is asked about when another day's comes there", () => {
    const second = parseLocal("2026-10-25T02:30:15+01:00");
    expect(second).toEqual({ date: "2026-10-25", time: "02:30:15", offset: "+01:00" });
    expect(formatLocal({ ...second, time: "02:45" })).toBe("2026-10-25T02:45:00+01:00");
    const before = parseLocal("2026-10-24T02:30:00+02:00");
    expect(formatLocal({ ...before, date: "2026-10-25" })).toBe("2026-10-25T02:30");
  });

  it("a time pasted in one piece is read by the same rules", () => {
    const { dateTime } = createParsers("de-DE");
    const read = {
      "5.11.2026 14:30": "2026-11-05T14:30:00+01:00",
      "05.11.2026, 14.30 Uhr": "2026-11-05T14:30:00+01:00",
      "2026-11-05T14:30": "2026-11-05T14:30:00+01:00",
      "2026-11-05T14:30:00+09:00": "2026-11-05T14:30:00+09:00",
      "29.3.2026 02:30": "2026-03-29T02:30",
      "25.10.2026 02:30": "2026-10-25T02:30",
      "5.11.2026": null,
      "30.2.2026 10:00": null,
      "5.11.2026 24:00": null,
      "5 11 14 10": null,
    };
    expect(Object.fromEntries(Object.keys(read).map((text) => [text, dateTime(text)]))).toEqual(read);
  });
});
