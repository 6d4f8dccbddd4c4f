import type { InnerField, Json, JsonObject } from "../../engine/contract/index.ts";
import { createDateParser } from "./date-parser.ts";
import { parseTime } from "./time-parser.ts";
import { isObject } from "../../engine/contract/visit-fields.ts";

/** The cells of what a spreadsheet puts on the clipboard; null for a single cell, which is pasted as usual. */
export function cellsOf(text: string): readonly (readonly string[])[] | null {
  const lines = text.replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t"));
  return cells.length === 1 && cells[0]?.length === 1 ? null : cells;
}

/** Writes cells into rows, from one cell on to the right and down; new rows are added up to `maximum`. */
export function pasteCells(
  rows: readonly Json[],
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  { fields, maximum = Number.POSITIVE_INFINITY, fresh, locale }: Sheet,
): readonly Json[] {
  const read = createCellReader(locale);
  const pasted = [...rows];
  for (const [down, line] of cells.entries()) {
    const index = at.row + down;
    if (index >= maximum) break;
    const before = pasted[index];
    const row: Record<string, Json> = { ...(isObject(before) ? before : fresh()) };
    for (const [right, text] of line.entries()) {
      const field = fields[at.column + right];
      const value = field && read(text.trim(), field);
      if (field === undefined || value === undefined) continue;
      if (value === null && field.emptied !== null) delete row[field.name];
      else row[field.name] = value;
    }
    pasted[index] = row;
  }
  return pasted;
}

export interface Sheet {
  readonly fields: readonly InnerField[];
  readonly maximum?: number | undefined;
  /** A row that nobody has filled yet. */
  readonly fresh: () => JsonObject;
  readonly locale: string;
}

const yes = new Set(["true", "yes", "ja", "x", "1", "wahr"]);

/** Reads a cell as its column's widget would; what doesn't fit stays as text, and the check says so. */
function createCellReader(locale: string): (text: string, field: InnerField) => Json {
  const parseDate = createDateParser(locale);
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const [decimal, group] = [part("decimal"), part("group")];
  const parseNumber = (text: string): Json => {
    const plain = text
      .replaceAll(group, "")
      .replaceAll(/[^\d.,+-]/gu, "")
      .replace(decimal, ".");
    const number = Number(plain);
    return plain === "" || Number.isNaN(number) ? text : number;
  };
  return (text, { widget, emptied }) => {
    if (widget.type === "boolean") return yes.has(text.toLowerCase());
    if (text === "") return emptied ?? null;
    if (widget.type === "number") return parseNumber(text);
    if (widget.type === "date") return parseDate(text) ?? text;
    if (widget.type === "time") return parseTime(text) ?? text;
    if (widget.type !== "choice") return text;
    const same = (word: string) => word.toLowerCase() === text.toLowerCase();
    return widget.choices.find(({ label, value }) => same(label) || same(value))?.value ?? text;
  };
}
