import { parse } from "csv-parse/browser/esm/sync";
import type { InnerField, Json, JsonObject } from "../../engine/contract/index.ts";
import { isObject } from "../../engine/contract/visit-fields.ts";
import { createParsers, type Parsers } from "../text/parsers.ts";
import { readText } from "../text/value-text.ts";

const tabs = { delimiter: "\t", record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };

/** The cells of what a spreadsheet puts on the clipboard; null for a single text, which is pasted as usual. */
export function cellsOf(text: string): readonly (readonly string[])[] | null {
  const cells = parseTabs(text);
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  // a single cell that was quoted is not what it looks like
  return cells.length === 0 || (isSingle && text.startsWith(cells[0]?.[0] ?? "")) ? null : cells;
}

/** Cells that hold tabs, line breaks or quotes of their own are quoted; text that merely begins with a quote isn't. */
function parseTabs(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { ...tabs, relax_quotes: true });
  } catch {
    return parse(text, { ...tabs, quote: null });
  }
}

/** Writes cells into rows, from one cell on to the right and down; new rows are added up to `maximum`. */
export function pasteCells(
  rows: readonly Json[],
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  { fields, maximum = Number.POSITIVE_INFINITY, fresh, locale }: Sheet,
): readonly Json[] {
  const parse = createParsers(locale);
  const pasted = [...rows];
  for (const [down, line] of cells.entries()) {
    const index = at.row + down;
    if (index >= maximum) break;
    const before = pasted[index];
    const row: Record<string, Json> = { ...(isObject(before) ? before : fresh()) };
    for (const [right, text] of line.entries()) {
      const field = fields[at.column + right];
      const value = field && readCell(text.trim(), field, parse);
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

/** An empty cell empties its field; an empty box is an unticked one. */
function readCell(text: string, { widget, emptied }: InnerField, parse: Parsers): Json {
  return text === "" && widget.type !== "boolean" ? (emptied ?? null) : readText(text, widget, parse);
}
