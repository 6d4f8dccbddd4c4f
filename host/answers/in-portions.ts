import { setImmediate as breathe } from "node:timers/promises";

/** What work in portions returns; windows are served between them. */
export async function inPortions<Value>(work: Generator<unknown, Value>): Promise<Value> {
  for (;;) {
    const portion = work.next();
    if (portion.done === true) return portion.value;
    await breathe();
  }
}
