import type { ProcessRecord } from "../base/records.ts";
import type {
  GoBackPlan,
  HistoryPage,
  HistoryQuery,
  HistorySummary,
  MigrationChoices,
  MomentComparison,
  Page,
  PageQuery,
  PlacedTask,
  ProcessMoment,
  ProcessOverview,
  TaskRow,
  Until,
} from "../contract/index.ts";
import type { Trail } from "../history/trail.ts";
import type { Trails } from "../history/trails.ts";
import { compareMoments } from "../reading/compare-moments.ts";
import { goBackPlan } from "../reading/go-back-plan.ts";
import { historyPage, historySummary } from "../reading/history-page.ts";
import { migrationChoices } from "../reading/migration-choices.ts";
import { placedTasks } from "../reading/placed-tasks.ts";
import { processMoment } from "../reading/process-moment.ts";
import { processOverview, processTasks } from "../reading/process-overview.ts";
import type { Actor } from "../reading/actor.ts";
import { requireManage, visibleProcess, visibleTask } from "../reading/permit.ts";

/** What a person reads of a process, however long its history. All throw `process.unknown`, `permission.denied`. */
export class HistoryDesk {
  readonly #trails: Trails;
  readonly #actor: () => Actor;

  constructor(trails: Trails, actor: () => Actor) {
    this.#trails = trails;
    this.#actor = actor;
  }

  /** The top of a process's page. */
  overview(id: number): ProcessOverview {
    const actor = this.#actor();
    return processOverview(actor, visibleProcess(actor, id));
  }

  /** Tasks of a process, oldest first. */
  tasks(id: number, query: PageQuery = {}): Page<TaskRow> {
    return processTasks(this.#actor(), visibleProcess(this.#actor(), id), query);
  }

  /**
   * Reads up to `limit` audit entries that aren't in memory yet; true when all are. A caller that must not block calls
   * it until it is true, before what follows; otherwise what follows reads them all.
   */
  readOn(id: number, limit?: number): boolean {
    const { id: process } = visibleProcess(this.#actor(), id);
    return this.#trails.of(process).readOn(this.#actor().stores, limit);
  }

  /** Everything that happened, filtered, page by page. */
  page(id: number, query: HistoryQuery = {}): HistoryPage {
    const process = visibleProcess(this.#actor(), id);
    return historyPage(this.#actor(), process, this.#whole(process), query);
  }

  /** What the history has, for filters and the slider. */
  summary(id: number): HistorySummary {
    const process = visibleProcess(this.#actor(), id);
    return historySummary(this.#actor(), process, this.#whole(process));
  }

  /** The process as it was known at an earlier moment. */
  at(id: number, until: Until): ProcessMoment {
    const process = visibleProcess(this.#actor(), id);
    return processMoment(this.#actor(), process, this.#whole(process), until);
  }

  /** All tasks as a picture of the flow needs them, at an earlier moment, or now. */
  placedTasks(id: number, until: Until | null = null): readonly PlacedTask[] {
    const process = visibleProcess(this.#actor(), id);
    return placedTasks(this.#actor(), process, this.#whole(process), until);
  }

  /** What was different at two moments, field by field. */
  compare(id: number, moments: { readonly from: Until; readonly to: Until }): MomentComparison {
    const process = visibleProcess(this.#actor(), id);
    return compareMoments(this.#actor(), process, this.#whole(process), moments);
  }

  /** What `manage.goBack` would do. Throws `task.unknown`. */
  planGoBack(id: number): GoBackPlan {
    const actor = this.#actor();
    const task = visibleTask(actor, id);
    requireManage(actor, task.flow);
    return goBackPlan(actor, visibleProcess(actor, task.process), task);
  }

  /** What `manage.migrate` can be told. Throws `flow.unknown` when the whole flow is gone. */
  migrationChoices(id: number): MigrationChoices {
    const actor = this.#actor();
    const process = visibleProcess(actor, id);
    requireManage(actor, process.flow);
    return migrationChoices(actor, process);
  }

  #whole({ id }: ProcessRecord): Trail {
    return this.#trails.of(id).readAll(this.#actor().stores);
  }
}
