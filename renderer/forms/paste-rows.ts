import { parse } from "csv-parse/browser/esm/sync";
import type { InnerField, Json, JsonObject } from "../../engine/contract/index.ts";
import { isObject } from "../../engine/contract/visit-fields.ts";
import type { Parsers } from "../text/parsers.ts";
import { readText } from "../text/value-text.ts";

const tabs = { delimiter: "\t", record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };

export type Cells = readonly (readonly string[])[];

/** The cells of what a spreadsheet puts on the clipboard; null for a single text, which is pasted as usual. */
export function cellsOf(text: string): Cells | null {
  const cells = parseTabs(text);
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  // a single cell that was quoted is not what it looks like
  return cells.length === 0 || (isSingle && text.startsWith(cells[0]?.[0] ?? "")) ? null : cells;
}

/** Cells that hold tabs, line breaks or quotes of their own are quoted; text that merely begins with a quote isn't. */
function parseTabs(text: string): Cells {
  try {
    return parse(text, { ...tabs, relax_quotes: true });
  } catch {
    return parse(text, { ...tabs, quote: null });
  }
}

/** A cell of the table, from the top left. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** What stands in pasted cells, as the columns from `from` on have it: null empties its field. */
export function readCells(
  cells: Cells,
  from: number,
  fields: readonly InnerField[],
  parsers: Parsers,
): readonly (readonly Json[])[] {
  const columns = fields.slice(from);
  return cells.map((line) =>
    columns.slice(0, line.length).map((field, right) => readCell(line[right] ?? "", field, parsers)),
  );
}

/** An empty cell empties its field; an empty box is an unticked one. */
function readCell(text: string, { widget, emptied }: InnerField, parsers: Parsers): Json {
  if (widget.type === "boolean") return readText(text, widget, parsers);
  return text.trim() === "" ? (emptied ?? null) : readText(text, widget, parsers);
}

export interface Sheet {
  readonly fields: readonly InnerField[];
  readonly maximum?: number | undefined;
  /** A row that nobody has filled yet. */
  readonly fresh: () => JsonObject;
}

/** Writes what was read into rows, from one cell on to the right and down; new rows are added up to the most there may be. */
export function pasteCells(
  rows: readonly Json[],
  read: readonly (readonly Json[])[],
  at: CellPosition,
  { fields, maximum = Number.POSITIVE_INFINITY, fresh }: Sheet,
): readonly Json[] {
  const pasted = [...rows];
  for (const [down, line] of read.slice(0, Math.max(0, maximum - at.row)).entries()) {
    const before = pasted[at.row + down];
    const row: Record<string, Json> = { ...(isObject(before) ? before : fresh()) };
    for (const [right, value] of line.entries()) {
      const field = fields[at.column + right];
      if (field === undefined) continue;
      if (value === null && field.emptied !== null) delete row[field.name];
      else row[field.name] = value;
    }
    pasted[at.row + down] = row;
  }
  return pasted;
}

/** How many rows and columns with something in them find no room. */
export interface LeftOver {
  readonly rows: number;
  readonly columns: number;
}

export function leftOver(
  cells: Cells,
  at: CellPosition,
  { fields, maximum = Number.POSITIVE_INFINITY }: Pick<Sheet, "fields" | "maximum">,
): LeftOver {
  const isFilled = (text: string) => text.trim() !== "";
  const below = cells.slice(Math.max(0, maximum - at.row));
  const room = fields.length - at.column;
  const beside = new Set<number>();
  for (const line of cells) {
    for (const [right, text] of line.entries()) if (right >= room && isFilled(text)) beside.add(right);
  }
  return { rows: below.filter((line) => line.some(isFilled)).length, columns: beside.size };
}
