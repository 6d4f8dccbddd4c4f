/** Two to the power of `depth` values, in as many objects as `depth`. */
export function nestedShares(depth: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < depth; level += 1) value = [value, value];
  return value;
}

/** An object in an object, `depth` times. */
export function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { inner: value };
  return value;
}

/** A list with nothing in it, of four thousand million places. */
export const sparse: unknown[] = [];
sparse.length = 4_000_000_000;
