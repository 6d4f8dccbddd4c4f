/** States what must hold. A failure is a bug in Intray, never the caller's mistake. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${why}`);
}
