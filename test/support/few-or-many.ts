/** How often something random is tried: `few` times in everyday runs, `many` in `npm run slow`. */
export function fewOrMany<Value>({ few, many }: { readonly few: Value; readonly many: Value }): Value {
  return process.env["RANDOM_RUNS"] === "many" ? many : few;
}
