/** As many rows as are written in some two milliseconds. */
const atOnce = 500;

/** A long list, a portion at a time. */
export function* inBatches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += atOnce) yield rows.slice(from, from + atOnce);
}
