import type { Clock } from "../../../engine/index.ts";

/** A clock that stands still until it is told. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 0, 5, 9);

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
