/** States what must hold. A failure is a bug in Intray, never the caller's mistake. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${why}`);
}

/** The rest of a union that a switch has handled: stops compiling when a member is added. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled: ${JSON.stringify(value)}`);
}
