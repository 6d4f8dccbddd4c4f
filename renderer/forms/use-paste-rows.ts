import { type ClipboardEvent, useCallback, useState } from "react";
import type { Json, WidgetOf } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import type { ValuePath } from "./field-path.ts";
import { useForm } from "./form-context.ts";
import { freshValues } from "./form-values.ts";
import {
  type CellPosition,
  type Cells,
  cellsOf,
  type LeftOver,
  leftOver,
  pasteCells,
  readCells,
} from "./paste-rows.ts";

/** So many rows are read before the window may do something else. */
const rowsAtOnce = 250;

/** Main takes no more in one form, by `usualBudget` of the contract, with room for other fields. */
const maxCells = 40_000;
const maxLength = 1_000_000;

/** What a person is told of cells that weren't pasted. */
export type PasteNotice =
  | ({ readonly kind: "left" } & LeftOver)
  | { readonly kind: "too-long"; readonly length: number; readonly limit: number }
  | { readonly kind: "too-many"; readonly count: number; readonly limit: number };

/** What a table needs for cells of a spreadsheet to be pasted into it. */
export interface PastingRows {
  readonly onPaste: (event: ClipboardEvent, row: number, column: number) => void;
  /** How much has been read, from 0 to 1; null while nothing is. */
  readonly fraction: number | null;
  readonly notice: PasteNotice | null;
  readonly dismiss: () => void;
}

/** Reads cells some rows at a time, then writes them all at once. Whatever has no room or isn't understood is told. */
export function usePasteRows({ fields, maximum }: WidgetOf<"rows">, path: ValuePath): PastingRows {
  const { parsers } = useText();
  const { store } = useForm();
  const [fraction, setFraction] = useState<number | null>(null);
  const [notice, setNotice] = useState<PasteNotice | null>(null);
  const write = useCallback(
    async (cells: Cells, at: CellPosition) => {
      const sheet = { fields, maximum, fresh: () => freshValues(fields) };
      const left = leftOver(cells, at, sheet);
      setNotice(left.rows + left.columns === 0 ? null : { kind: "left", ...left });
      const read = (some: Cells) => readCells(some, at.column, fields, parsers);
      const values = await readInSlices(cells, read, setFraction);
      store.change(path, pasteCells(rowsOf(store.value(path)), values, at, sheet));
      store.touch(unreadPaths(values, at, { fields, path }));
      setFraction(null);
    },
    [fields, maximum, parsers, store, path],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent, row: number, column: number) => {
      const text = event.clipboardData.getData("text/plain");
      // a single text is pasted as usual
      if (!/[\t\r\n"]/u.test(text)) return;
      const isTooLong = text.length > maxLength;
      const cells = isTooLong ? null : cellsOf(text);
      if (!isTooLong && cells === null) return;
      event.preventDefault();
      const count = rowsAfter(rowsOf(store.value(path)), cells ?? [], row, maximum);
      const limit = Math.floor(maxCells / fields.length);
      if (cells === null) setNotice({ kind: "too-long", length: text.length, limit: maxLength });
      else if (count > limit) setNotice({ kind: "too-many", count, limit });
      else void write(cells, { row, column });
    },
    [fields, maximum, store, path, write],
  );
  return { onPaste, fraction, notice, dismiss: () => setNotice(null) };
}

/** Lets other work in between, such as drawing how far it is. */
async function readInSlices(
  cells: Cells,
  read: (some: Cells) => readonly (readonly Json[])[],
  tell: (fraction: number) => void,
): Promise<readonly (readonly Json[])[]> {
  const values: (readonly Json[])[] = [];
  for (let first = 0; first < cells.length; first += rowsAtOnce) {
    if (first > 0) {
      tell(first / cells.length);
      await pause();
    }
    values.push(...read(cells.slice(first, first + rowsAtOnce)));
  }
  return values;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function rowsAfter(
  before: readonly Json[],
  pasted: readonly unknown[],
  row: number,
  maximum = Number.POSITIVE_INFINITY,
): number {
  return Math.max(before.length, Math.min(row + pasted.length, maximum));
}

function rowsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Where texts stand that might not be understood. */
function unreadPaths(
  values: readonly (readonly Json[])[],
  at: CellPosition,
  { fields, path }: { readonly fields: WidgetOf<"rows">["fields"]; readonly path: ValuePath },
): readonly ValuePath[] {
  return values.flatMap((line, down) =>
    line.flatMap((value, right) => {
      const field = fields[at.column + right];
      const isText = field === undefined || field.widget.type === "text";
      return isText || typeof value !== "string" ? [] : [[...path, at.row + down, field.name]];
    }),
  );
}
