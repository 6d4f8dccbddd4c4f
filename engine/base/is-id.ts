/** Whether a value can be the number of a row. SQLite would take "1" for 1. */
export function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}
