import { Recent } from "../base/recent.ts";
import { Trail } from "./trail.ts";

/** So many histories are kept in memory: those that were looked at last. */
const mostKept = 4;

/** The histories that are being looked at. */
export class Trails {
  readonly #recent = new Recent(mostKept, (process: number) => new Trail(process));

  of(process: number): Trail {
    return this.#recent.get(process);
  }
}
