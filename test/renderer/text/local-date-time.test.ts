import { describe, expect, it } from "vitest";
import { parseLocal, formatLocal } from "../../../renderer/forms/local-date-time.ts";

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

  it("of which only half is there stays as typed", () => {
    expect([formatLocal({ date: "2026-01-15", time: "" }), formatLocal({ date: "", time: "" })]).toEqual([
      "2026-01-15T",
      undefined,
    ]);
    expect(parseLocal("2026-01-15T")).toEqual({ date: "2026-01-15", time: "" });
    expect(parseLocal("someday")).toEqual({ date: "someday", time: "" });
  });
});
