/** A cell of a grid, counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const rowsOfPage = 10;

/** Where a key leads in a grid of so many rows and columns; null: nowhere. The grid pattern of the ARIA practices. */
export function nextPlace({ row, column }: GridPlace, pressed: Pressed, size: GridPlace): GridPlace | null {
  if (pressed.altKey || pressed.shiftKey) return null;
  const [lastRow, lastColumn] = [size.row - 1, size.column - 1];
  if (pressed.ctrlKey || pressed.metaKey) {
    if (pressed.key === "Home") return { row: 0, column: 0 };
    return pressed.key === "End" ? { row: lastRow, column: lastColumn } : null;
  }
  switch (pressed.key) {
    case "ArrowUp":
      return { row: Math.max(row - 1, 0), column };
    case "ArrowDown":
      return { row: Math.min(row + 1, lastRow), column };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "ArrowRight":
      return { row, column: Math.min(column + 1, lastColumn) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: lastColumn };
    case "PageUp":
      return { row: Math.max(row - rowsOfPage, 0), column };
    case "PageDown":
      return { row: Math.min(row + rowsOfPage, lastRow), column };
    default:
      return null;
  }
}
