import { FlowError } from "../base/flow-error.ts";
import { found } from "../base/found.ts";
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
import type { Rights } from "../people/rights.ts";
import { compareMoments } from "../reading/compare-moments.ts";
import { goBackPlan } from "../reading/go-back-plan.ts";
import { historyPage, historySummary } from "../reading/history-page.ts";
import { migrationChoices } from "../reading/migration-choices.ts";
import { placedTasks } from "../reading/placed-tasks.ts";
import { processMoment } from "../reading/process-moment.ts";
import { processOverview, processTasks } from "../reading/process-overview.ts";
import type { Actor } from "./permit.ts";

/** Audit entries read at once where nobody tells otherwise: some ten milliseconds. */
const portion = 500;

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
    const { reader, person, rights } = this.#actor();
    return processOverview(reader, person, rights, this.#process(id));
  }

  /** Tasks of a process, oldest first. */
  tasks(id: number, query: PageQuery = {}): Page<TaskRow> {
    return processTasks(this.#actor().reader, this.#process(id), query);
  }

  /**
   * Reads up to `limit` audit entries that aren't in memory yet; true when all are. A caller that must not block calls
   * it until it is true, before what follows; otherwise what follows reads them all.
   */
  readOn(id: number, limit = portion): boolean {
    const { id: process } = this.#process(id);
    return this.#trails.of(process).readOn(this.#actor().reader.stores, limit);
  }

  /** Everything that happened, filtered, page by page. */
  page(id: number, query: HistoryQuery = {}): HistoryPage {
    const process = this.#process(id);
    return historyPage(this.#actor().reader, process, this.#whole(process), query);
  }

  /** What the history has, for filters and the slider. */
  summary(id: number): HistorySummary {
    const process = this.#process(id);
    return historySummary(this.#actor().reader, process, this.#whole(process));
  }

  /** The process as it was known at an earlier moment. */
  at(id: number, until: Until): ProcessMoment {
    const process = this.#process(id);
    return processMoment(this.#actor().reader, process, this.#whole(process), until);
  }

  /** All tasks as a picture of the flow needs them, at an earlier moment, or now. */
  placedTasks(id: number, until: Until | null = null): readonly PlacedTask[] {
    const process = this.#process(id);
    return placedTasks(this.#actor().reader, process, this.#whole(process), until);
  }

  /** What was different at two moments, field by field. */
  compare(id: number, moments: { readonly from: Until; readonly to: Until }): MomentComparison {
    const process = this.#process(id);
    return compareMoments(this.#actor().reader, process, this.#whole(process), moments);
  }

  /** What `manage.goBack` would do. Throws `task.unknown`. */
  planGoBack(id: number): GoBackPlan {
    const { reader, rights } = this.#actor();
    const task = found("task", id, () => reader.stores.tasks.find(id));
    const process = this.#process(task.process);
    requireManaging(rights, process);
    return goBackPlan(reader, process, task);
  }

  /** What `manage.migrate` can be told. Throws `flow.unknown` when the whole flow is gone. */
  migrationChoices(id: number): MigrationChoices {
    const { reader, rights } = this.#actor();
    const process = this.#process(id);
    requireManaging(rights, process);
    return migrationChoices(reader, process);
  }

  #whole({ id }: ProcessRecord): Trail {
    const trail = this.#trails.of(id);
    const { stores } = this.#actor().reader;
    let complete = false;
    while (!complete) complete = trail.readOn(stores, portion);
    return trail;
  }

  #process(id: number): ProcessRecord {
    const { reader, rights } = this.#actor();
    const process = found("process", id, () => reader.stores.processes.find(id));
    if (rights.mayView(process.flow)) return process;
    const { flow } = process;
    throw new FlowError("permission.denied", `Seeing "${flow}" needs the permission ${flow}.view.`, { flow });
  }
}

function requireManaging(rights: Rights, { flow }: ProcessRecord): void {
  if (rights.mayManage(flow)) return;
  throw new FlowError("permission.denied", `This needs the permission ${flow}.manage.`, { flow });
}
