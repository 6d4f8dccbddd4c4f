import type { Json } from "../../engine/contract/index.ts";

/** Lists as people change them. Each answer is a new list. */
export function withoutRow(rows: readonly Json[], index: number): readonly Json[] {
  return rows.toSpliced(index, 1);
}

export function withCopyOf(rows: readonly Json[], index: number): readonly Json[] {
  const row = rows[index];
  return row === undefined ? rows : rows.toSpliced(index + 1, 0, row);
}

/** Swaps a row with the one before (-1) or behind it (1); unchanged at the end of the list. */
export function moved(rows: readonly Json[], index: number, by: -1 | 1): readonly Json[] {
  const [row, other] = [rows[index], rows[index + by]];
  return row === undefined || other === undefined ? rows : rows.with(index, other).with(index + by, row);
}
