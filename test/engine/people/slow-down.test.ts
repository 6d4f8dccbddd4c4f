import { expect, it } from "vitest";
import { afterFailure, noFailures, waitsUntil } from "../../../engine/people/slow-down.ts";

/** How long one waits after each of so many failures, in seconds. */
function waits(count: number): readonly number[] {
  let record = noFailures;
  return Array.from({ length: count }, () => {
    record = afterFailure(record, 1_000, false);
    return ((waitsUntil(record, 1_000) ?? 1_000) - 1_000) / 1_000;
  });
}

it("waits from the third failure on, twice as long each time, and at most a minute", () => {
  expect(waits(11)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

it("waits no longer than until then", () => {
  const record = { failures: 3, lastFailure: 5_000, locked: false };
  expect([5_000, 5_999, 6_000].map((now) => waitsUntil(record, now))).toEqual([6_000, 6_000, null]);
});

it("keeps nobody out because the clock was set back", () => {
  expect(waitsUntil({ failures: 9, lastFailure: 5_000, locked: false }, 4_999)).toBe(null);
});

it("locks with the tenth failure, but not who alone could unlock", () => {
  const nine = { failures: 9, lastFailure: 0, locked: false };
  expect(afterFailure({ ...nine, failures: 8 }, 1, true)).toEqual({ failures: 9, lastFailure: 1, locked: false });
  expect(afterFailure(nine, 1, true)).toEqual({ failures: 10, lastFailure: 1, locked: true });
  expect(afterFailure(nine, 1, false)).toEqual({ failures: 10, lastFailure: 1, locked: false });
});
