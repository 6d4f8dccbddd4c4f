import type { ProcessRecord } from "../base/records.ts";
import type {
  HistoryPage,
  HistoryQuery,
  HistorySummary,
  MomentComparison,
  PlacedTask,
  ProcessMoment,
  Until,
} from "../contract/index.ts";
import type { Trail } from "../history/trail.ts";
import type { Trails } from "../history/trails.ts";
import { compareMoments } from "../reading/compare-moments.ts";
import { historyPage, historySummary } from "../reading/history-page.ts";
import { placedTasks } from "../reading/placed-tasks.ts";
import { processMoment } from "../reading/process-moment.ts";
import type { Actor } from "../reading/actor.ts";
import { visibleProcess } from "../reading/permit.ts";

interface Opened {
  readonly actor: Actor;
  readonly process: ProcessRecord;
  /** All of it. */
  readonly trail: Trail;
}

/** What happened to a process, and how it was, however long its history. All throw `process.unknown`, `permission.denied`. */
export class HistoryDesk {
  readonly #trails: Trails;
  readonly #actor: () => Actor;

  constructor(trails: Trails, actor: () => Actor) {
    this.#trails = trails;
    this.#actor = actor;
  }

  /**
   * Reads up to `limit` audit entries that aren't in memory yet; true when all are. A caller that must not block calls
   * it until it is true, before what follows; otherwise what follows reads them all.
   */
  readOn(id: number, limit?: number): boolean {
    const actor = this.#actor();
    return this.#trails.of(visibleProcess(actor, id).id).readOn(actor.stores, limit);
  }

  /** Everything that happened, filtered, page by page. */
  page(id: number, query: HistoryQuery = {}): HistoryPage {
    const { actor, process, trail } = this.#opened(id);
    return historyPage(actor, process, trail, query);
  }

  /** What the history has, for filters and the slider. */
  summary(id: number): HistorySummary {
    const { actor, process, trail } = this.#opened(id);
    return historySummary(actor, process, trail);
  }

  /** The process as it was known at an earlier moment. */
  at(id: number, until: Until): ProcessMoment {
    const { actor, process, trail } = this.#opened(id);
    return processMoment(actor, process, trail, until);
  }

  /** All tasks as a picture of the flow needs them, at an earlier moment, or now. */
  placedTasks(id: number, until: Until | null = null): readonly PlacedTask[] {
    const { actor, process, trail } = this.#opened(id);
    return placedTasks(actor, process, trail, until);
  }

  /** What was different at two moments, field by field. */
  compare(id: number, moments: { readonly from: Until; readonly to: Until }): MomentComparison {
    const { actor, process, trail } = this.#opened(id);
    return compareMoments(actor, process, trail, moments);
  }

  #opened(id: number): Opened {
    const actor = this.#actor();
    const process = visibleProcess(actor, id);
    return { actor, process, trail: this.#trails.of(process.id).readAll(actor.stores) };
  }
}
