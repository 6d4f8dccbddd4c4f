import { isWithin, type ValuePath } from "./field-path.ts";

/** Rows in a new order, each by its old number: one left out is gone, one named twice is copied. */
export type RowOrder = readonly number[];

export function withoutRow(count: number, index: number): RowOrder {
  return inOrder(count).toSpliced(index, 1);
}

export function withCopyOf(count: number, index: number): RowOrder {
  return index < count ? inOrder(count).toSpliced(index + 1, 0, index) : inOrder(count);
}

/** Swaps a row with the one before (-1) or behind it (1); unchanged at the end of the list. */
export function moved(count: number, index: number, by: -1 | 1): RowOrder {
  const order = inOrder(count);
  return index + by in order ? order.with(index, index + by).with(index + by, index) : order;
}

/** Where what stood at a path stands when the rows at `rows` are in another order; undefined when its row is gone. */
export function movedPath(path: ValuePath, rows: ValuePath, order: RowOrder): ValuePath | undefined {
  const index = path[rows.length];
  if (typeof index !== "number" || !isWithin(rows, path)) return path;
  const now = order.indexOf(index);
  return now === -1 ? undefined : path.with(rows.length, now);
}

function inOrder(count: number): RowOrder {
  return Array.from({ length: count }, (_row, index) => index);
}
