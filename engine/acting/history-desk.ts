import type { ProcessRecord } from "../base/records.ts";
import type {
  HistoryPage,
  HistoryQuery,
  HistorySummary,
  SnapshotComparison,
  DiagramTask,
  ProcessSnapshot,
  PointInTime,
} from "../contract/index.ts";
import type { ProcessHistory } from "../history/process-history.ts";
import type { ProcessHistories } from "../history/process-histories.ts";
import { compareSnapshots } from "../reading/compare-snapshots.ts";
import { historyPage, historySummary } from "../reading/history-page.ts";
import { diagramTasks } from "../reading/diagram-tasks.ts";
import { processSnapshot } from "../reading/process-snapshot.ts";
import type { Actor } from "../reading/actor.ts";
import { visibleProcess } from "../reading/permit.ts";

interface Opened {
  readonly actor: Actor;
  readonly process: ProcessRecord;
  /** All of it. */
  readonly history: ProcessHistory;
}

/** What happened to a process, and how it was, however long its history. All throw `process.unknown`. */
export class HistoryDesk {
  readonly #histories: ProcessHistories;
  readonly #actor: () => Actor;

  constructor(histories: ProcessHistories, actor: () => Actor) {
    this.#histories = histories;
    this.#actor = actor;
  }

  /**
   * Reads up to `limit` audit entries that aren't in memory yet; true when all are. A caller that must not block calls
   * it until it is true, before what follows; otherwise what follows reads them all.
   */
  loadMore(id: number, limit?: number): boolean {
    const actor = this.#actor();
    return this.#histories.of(visibleProcess(actor, id).id).loadMore(actor.stores, limit);
  }

  /** Everything that happened, filtered, page by page. */
  page(id: number, query: HistoryQuery = {}): HistoryPage {
    const { actor, process, history } = this.#opened(id);
    return historyPage(actor, process, history, query);
  }

  /** What the history has, for filters and the slider. */
  summary(id: number): HistorySummary {
    const { actor, process, history } = this.#opened(id);
    return historySummary(actor, process, history);
  }

  /** The process as it was known at an earlier moment. */
  at(id: number, until: PointInTime): ProcessSnapshot {
    const { actor, process, history } = this.#opened(id);
    return processSnapshot(actor, process, history, until);
  }

  /** All tasks as a picture of the flow needs them, at an earlier moment, or now. */
  diagramTasks(id: number, until: PointInTime | null = null): readonly DiagramTask[] {
    const { actor, process, history } = this.#opened(id);
    return diagramTasks(actor, process, history, until);
  }

  /** What was different at two moments, field by field. */
  compare(id: number, range: { readonly from: PointInTime; readonly to: PointInTime }): SnapshotComparison {
    const { actor, process, history } = this.#opened(id);
    return compareSnapshots(actor, process, history, range);
  }

  #opened(id: number): Opened {
    const actor = this.#actor();
    const process = visibleProcess(actor, id);
    return { actor, process, history: this.#histories.of(process.id).readAll(actor.stores) };
  }
}
