/** What work in portions returns, all of them done at once. */
export function finished<Value>(work: Generator<unknown, Value>): Value {
  for (;;) {
    const portion = work.next();
    if (portion.done === true) return portion.value;
  }
}
