import type { SettableClock } from "../pass-time.ts";

/** A clock that stands still until it is told: on Monday, 5 January 2026, 9:00 UTC, unless told otherwise. */
export class FakeClock implements SettableClock {
  #now: number;

  constructor(start: number = Date.UTC(2026, 0, 5, 9)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  set(now: number): void {
    this.#now = now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
