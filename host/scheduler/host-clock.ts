import type { SettableClock } from "../../engine/index.ts";

/** The machine's clock, unless it is told to go elsewhere for a while: the sample office tells of the past two months. */
export class HostClock implements SettableClock {
  #fixed: number | null = null;

  now(): number {
    return this.#fixed ?? Date.now();
  }

  set(now: number): void {
    this.#fixed = now;
  }

  /** Goes with the machine again. */
  release(): void {
    this.#fixed = null;
  }
}
