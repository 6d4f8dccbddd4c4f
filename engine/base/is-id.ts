/** Whether a value can be the id of a row. SQLite would take "2" and 2.0 for 2, and bind no objects. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
