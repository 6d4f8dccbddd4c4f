/** Deeper than any question of ours. */
const deepest = 64;

/**
 * False for what no honest window sends: a `__proto__` key, which schemas drop without a word, or a nest deeper than
 * any form.
 */
export function isWellFormed(input: unknown, depth = 0): boolean {
  // bytes are bytes
  if (typeof input !== "object" || input === null || input instanceof Uint8Array) return true;
  if (depth > deepest || Object.hasOwn(input, "__proto__")) return false;
  return Object.values(input).every((inner) => isWellFormed(inner, depth + 1));
}
