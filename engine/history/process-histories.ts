import { RecentCache } from "../base/recent-cache.ts";
import { ProcessHistory } from "./process-history.ts";

/** So many histories are kept in memory: those that were looked at last. */
const maxCached = 4;

/** The histories that are being looked at. */
export class ProcessHistories {
  readonly #recent = new RecentCache(maxCached, (process: number) => new ProcessHistory(process));

  of(process: number): ProcessHistory {
    return this.#recent.get(process);
  }
}
