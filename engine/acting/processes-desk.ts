import type {
  Page,
  PageQuery,
  ProcessDetail,
  ProcessOverview,
  ProcessCount,
  ProcessQuery,
  ProcessRow,
  ProcessSteps,
  TaskRow,
} from "../contract/index.ts";
import type { Actor } from "../reading/actor.ts";
import { countProcesses, listProcesses, quickProcessCount } from "../reading/lists.ts";
import { visibleProcess } from "../reading/permit.ts";
import { processDetail } from "../reading/process-detail.ts";
import { processOverview, processTasks } from "../reading/process-overview.ts";
import { processSteps } from "../reading/process-steps.ts";

/** Processes as they are now: in lists and one by one. How they came to be is the history's. */
export class ProcessesDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /** A page of all processes that the person sees. */
  list(query: ProcessQuery = {}): Page<ProcessRow> {
    return listProcesses(this.#actor(), query);
  }

  count(query: ProcessQuery = {}): number {
    return countProcesses(this.#actor(), query);
  }

  /** The same while somebody types: exact unless `more`. */
  quickCount(query: ProcessQuery = {}): ProcessCount {
    return quickProcessCount(this.#actor(), query);
  }

  /**
   * All of a process at once, with its whole history; for scripts and library users. A window reads a long one in
   * portions: `overview`, `tasks` and `history`. Throws `process.unknown`.
   */
  get(id: number): ProcessDetail {
    const actor = this.#actor();
    return processDetail(actor, visibleProcess(actor, id));
  }

  /** The top of a process's page. Throws `process.unknown`. */
  overview(id: number): ProcessOverview {
    const actor = this.#actor();
    return processOverview(actor, visibleProcess(actor, id));
  }

  /** Where a process stands, in a few words; beginning with the open task `focus`. Throws `process.unknown`. */
  steps(id: number, focus: number | null = null): ProcessSteps {
    const actor = this.#actor();
    return processSteps(actor, visibleProcess(actor, id), focus);
  }

  /** Tasks of a process, oldest first. Throws `process.unknown`. */
  tasks(id: number, query: PageQuery = {}): Page<TaskRow> {
    const actor = this.#actor();
    return processTasks(actor, visibleProcess(actor, id), query);
  }
}
