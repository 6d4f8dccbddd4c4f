import { describe, expect, it } from "vitest";
import type { InnerField, Json, Widget } from "../../../engine/contract/index.ts";
import { type CellPosition, cellsOf, leftOver, pasteCells, readCells } from "../../../renderer/forms/paste-rows.ts";
import { createParsers } from "../../../renderer/text/parsers.ts";

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
    expect(paste([], cells, "en-US")).toEqual([{ what: "Mill Lane 2 1st floor", price: 1, paid: false }]);
  });

  it("fill rows from the cell on, add rows, and leave what lies outside", () => {
    const cells = [
      ["Lamp", "1.234,56"],
      ["Chair", "2"],
    ];
    const rows = paste([{ what: "old", price: 1, paid: true }], cells, "de-DE");
    expect(rows).toEqual([
      { what: "Lamp", price: 1234.56, paid: true },
      { what: "Chair", price: 2, paid: false },
    ]);
  });

  it("are read as the locale and the column have it; what doesn't fit stays as text", () => {
    const cells = [["Lamp", "1,234.56", "Yes", "11/5/2026", "gross", "2:30 PM", "too much"]];
    const [row] = paste([], cells, "en-US");
    expect(row).toEqual({ what: "Lamp", price: 1234.56, paid: true, when: "2026-11-05", size: "large", at: "14:30" });
    const [odd] = paste([], [["abc", "maybe", "someday", "both", "24:00"]], "en-US", { row: 0, column: 1 });
    expect(odd).toEqual({ price: "abc", paid: "maybe", when: "someday", size: "both", at: "24:00" });
  });

  it.each([
    ...["1:30", "3 of 4", "12/5", "(500)", "1e5"].map((typed) => ["price", 1, typed] as const),
    ...["2026-02-30", "5.11.202", "1.234"].map((typed) => ["when", 3, typed] as const),
  ])("keep as typed what is not understood: %s", (name, column, typed) => {
    expect(paste([], [[typed]], "de-DE", { row: 0, column })).toEqual([{ paid: false, [name]: typed }]);
  });

  it("keep leading zeros, blanks around them and identifiers in a column of texts", () => {
    for (const typed of ["  00123 ", "1E5", "+49 0171", "1-2-3", "=1+1"]) {
      expect(paste([], [[typed]], "de-DE")).toEqual([{ paid: false, what: typed }]);
    }
  });

  it("name a choice for certain or stay as they are", () => {
    const choices = [
      { value: "a", label: "Same" },
      { value: "b", label: "same" },
      { value: "c", label: "Same again" },
    ];
    const size = [field("size", { type: "choice", choices })];
    const all = [field("sizes", { type: "choices", choices })];
    const read = (text: string, fields = size) => readCells([[text]], 0, fields, createParsers("en-GB"))[0]?.[0];
    expect([read("same"), read("SAME"), read("same AGAIN"), read("Same")]).toEqual(["b", "SAME", "c", "a"]);
    expect([read("Same; same again", all), read("Same, other", all)]).toEqual([["a", "c"], "Same, other"]);
  });

  it("stop at the most rows that are allowed, and at the last column, and tell how many were left", () => {
    const cells = [["a"], ["b"], ["c"], [""]];
    expect(paste([], cells, "en-US", { row: 0, column: 0 }, 2)).toHaveLength(2);
    expect(leftOver(cells, { row: 0, column: 0 }, { fields, maximum: 2 })).toEqual({ rows: 1, columns: 0 });
    const wide = [
      ["1", "2", "3", "", "5"],
      ["", "", "3"],
    ];
    expect(leftOver(wide, { row: 7, column: 4 }, { fields })).toEqual({ rows: 0, columns: 2 });
    expect(leftOver([["a", "1", ""]], { row: 0, column: 0 }, { fields })).toEqual({ rows: 0, columns: 0 });
  });
});

function paste(
  rows: readonly Json[],
  cells: readonly (readonly string[])[],
  locale: string,
  at: CellPosition = { row: 0, column: 0 },
  maximum?: number,
) {
  const read = readCells(cells, at.column, fields, createParsers(locale));
  return pasteCells(rows, read, at, { fields, maximum, fresh: () => ({ paid: false }) });
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
