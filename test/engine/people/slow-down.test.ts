import { expect, it } from "vitest";
import { afterFailure, delayMs } from "../../../engine/people/slow-down.ts";

it("waits from the third failure on, twice as long each time, and at most a minute", () => {
  const seconds = Array.from({ length: 11 }, (_, at) => delayMs(at + 1) / 1_000);
  expect(seconds).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

it("locks with the tenth failure, but not who alone could unlock", () => {
  const nine = { failures: 9, locked: false };
  expect(afterFailure({ ...nine, failures: 8 }, true)).toEqual({ failures: 9, locked: false });
  expect(afterFailure(nine, true)).toEqual({ failures: 10, locked: true });
  expect(afterFailure(nine, false)).toEqual({ failures: 10, locked: false });
});
