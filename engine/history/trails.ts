import { Trail } from "./trail.ts";

/** So many histories are kept in memory: those that were looked at last. */
const mostKept = 4;

/** The histories that are being looked at. */
export class Trails {
  readonly #kept = new Map<number, Trail>();

  of(process: number): Trail {
    const trail = this.#kept.get(process) ?? new Trail(process);
    // the last one asked for is the last one to go
    this.#kept.delete(process);
    this.#kept.set(process, trail);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > mostKept) this.#kept.delete(oldest);
    return trail;
  }
}
