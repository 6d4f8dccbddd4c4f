/** Values that can't be stored, or would come back as something else. */
export const badValues: readonly (readonly [string, unknown])[] = [
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["a bigint", 1n],
  ["a function", () => 1],
  ["a symbol", Symbol("x")],
  ["a Map", new Map([["a", 1]])],
  ["a Date", new Date(0)],
  ["a class's instance", new URL("https://example.com")],
  ["a cycle", cycle()],
  ["a nest of 100,000 lists", nest(100_000)],
  ["a text of a megabyte", "x".repeat(1_000_000)],
  ["half a character", "\uD800"],
  ["half a character in a field's name", { "\uDC00": 1 }],
  ["a __proto__ key", JSON.parse('{"__proto__":{"admin":true}}')],
  ["a symbol as a field", { [Symbol("x")]: 1 }],
  ["NaN deep inside", { list: [{ number: Number.NaN }] }],
];

function cycle(): unknown {
  const ring: Record<string, unknown> = {};
  ring["self"] = ring;
  return ring;
}

function nest(depth: number): unknown {
  let nested: unknown = [];
  for (let count = 0; count < depth; count += 1) nested = [nested];
  return nested;
}
