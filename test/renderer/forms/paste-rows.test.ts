import { describe, expect, it } from "vitest";
import type { InnerField, Widget } from "../../../engine/contract/index.ts";
import { cellsOf, pasteCells } from "../../../renderer/forms/paste-rows.ts";

describe("cells from a spreadsheet", () => {
  it("are told from a single text, which is pasted as usual", () => {
    expect([cellsOf("one word"), cellsOf("a\tb\r\nc\td\r\n")]).toEqual([
      null,
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ]);
  });

  it("may hold line breaks, tabs and quotes of their own: then they are quoted", () => {
    const copied = 'Desk lamp\t"Mill Lane 2\n1st floor"\r\n"with ""good"" light"\t"a\tb"\r\n\t\r\n';
    expect(cellsOf(copied)).toEqual([
      ["Desk lamp", "Mill Lane 2\n1st floor"],
      ['with "good" light', "a\tb"],
      ["", ""],
    ]);
    expect(cellsOf('"Mill Lane 2\n1st floor"\r\n')).toEqual([["Mill Lane 2\n1st floor"]]);
  });

  it("keep quotes that quote nothing", () => {
    expect([cellsOf('5" pipe\t"new" one\nx\ty'), cellsOf('"open\tx\ny\tz'), cellsOf('5" pipe'), cellsOf("")]).toEqual([
      [
        ['5" pipe', '"new" one'],
        ["x", "y"],
      ],
      [
        ['"open', "x"],
        ["y", "z"],
      ],
      null,
      null,
    ]);
  });

  it("lose their line breaks where a column has one line", () => {
    const cells = [["Mill Lane 2 \r\n1st floor", "1"]];
    expect(pasteCells([], cells, { row: 0, column: 0 }, sheet("en-US"))).toEqual([
      { what: "Mill Lane 2 1st floor", price: 1, paid: false },
    ]);
  });

  it("fill rows from the cell on, add rows, and leave what lies outside", () => {
    const cells = [
      ["Lamp", "1.234,56"],
      ["Chair", "2"],
    ];
    const rows = pasteCells([{ what: "old", price: 1, paid: true }], cells, { row: 0, column: 0 }, sheet("de-DE"));
    expect(rows).toEqual([
      { what: "Lamp", price: 1234.56, paid: true },
      { what: "Chair", price: 2, paid: false },
    ]);
  });

  it("are read as the locale and the column have it; what doesn't fit stays as text", () => {
    const cells = [["Lamp", "1,234.56", "Yes", "11/5/2026", "gross", "2:30 PM", "too much"]];
    const [row] = pasteCells([], cells, { row: 0, column: 0 }, sheet("en-US"));
    expect(row).toEqual({ what: "Lamp", price: 1234.56, paid: true, when: "2026-11-05", size: "large", at: "14:30" });
    const [odd] = pasteCells([], [["abc", "maybe", "someday"]], { row: 0, column: 1 }, sheet("en-US"));
    expect(odd).toEqual({ price: "abc", paid: false, when: "someday" });
  });

  it("stop at the most rows that are allowed", () => {
    const cells = [["a"], ["b"], ["c"]];
    expect(pasteCells([], cells, { row: 0, column: 0 }, { ...sheet("en-US"), maximum: 2 })).toHaveLength(2);
  });
});

function sheet(locale: string) {
  return { fields, fresh: () => ({ paid: false }), locale };
}

const field = (name: string, widget: Widget): InnerField => ({ name, title: name, required: false, widget });

const fields: readonly InnerField[] = [
  field("what", { type: "text", multiline: false }),
  field("price", { type: "number", integer: false }),
  field("paid", { type: "boolean" }),
  field("when", { type: "date" }),
  field("size", { type: "choice", choices: [{ value: "large", label: "Gross" }] }),
  field("at", { type: "time" }),
];
