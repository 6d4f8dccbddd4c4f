import { FlowError } from "../base/flow-error.ts";
import { isStorageError } from "../storage/storage-error.ts";
import type {
  Page,
  Person,
  Receipt,
  RequestCopy,
  RequestCounts,
  RequestDetail,
  RequestQuery,
  RequestRow,
  WithdrawPlan,
} from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import { requirePart, visibleProcess } from "../reading/permit.ts";
import { copyRefusal, remindRefusal, waitedFor, withdrawRefusal } from "../reading/request-actions.ts";
import { requestCopy, requestCounts, requestDetail, requestsPage, waitingTask } from "../reading/requests.ts";
import type { Actor } from "../reading/actor.ts";
import type { Command } from "../run/command.ts";
import type { DeskServices } from "./desk-services.ts";
import { canReopen, requireRequest, withdrawRequest } from "./withdraw-request.ts";

interface RequestsServices extends DeskServices {
  /** Runs `body` as the person's command to its end, and takes back everything that it did. */
  readonly simulate: (body: (command: Command) => unknown) => void;
}

/** As many tasks as one looks at. */
const maxShown = 50;
/** So many of the tasks that are done are looked at for what can't be unsaid. */
const maxDone = 200;

/** The processes that the person started: where they stand, and what can be done about them. */
export class RequestsDesk {
  readonly #services: RequestsServices;

  constructor(services: RequestsServices) {
    this.#services = services;
  }

  list(query: RequestQuery): Page<RequestRow> {
    return requestsPage(this.#services.actor(), query);
  }

  counts(): RequestCounts {
    return requestCounts(this.#services.actor());
  }

  /** A process as its starter sees it; for others who see it, too. Throws `process.unknown`. */
  get(process: number): RequestDetail {
    const actor = this.#services.actor();
    return requestDetail(actor, visibleProcess(actor, process));
  }

  /** What `withdraw` would do, found out by doing it and taking it back. Throws `process.unknown`. */
  planWithdraw(id: number): WithdrawPlan {
    const actor = this.#services.actor();
    const process = visibleProcess(actor, id);
    const refusal = withdrawRefusal(actor, process);
    const nothing = { tasks: [], taskCount: 0, processCount: 0, stays: [], undoable: false };
    if (refusal !== null) return { ...nothing, refusal };
    const plans: WithdrawPlan[] = [];
    try {
      this.#services.simulate((command) => {
        const tasks = actor.stores.tasks
          .openIn(id, maxShown)
          .filter(({ kind }) => traitsOf(kind).waitsForPerson)
          .map((task) => waitingTask(actor, task));
        withdrawRequest(command, actor, process, null);
        const ended = (event: string) => command.steps.filter((step) => step.event === event);
        const others = ended("process.canceled").filter((step) => step.process !== id).length;
        plans.push({
          tasks,
          taskCount: ended("task.canceled").length,
          processCount: others,
          stays: doneOutside(actor, command, id),
          undoable: others === 0 && canReopen(command, command.steps),
        });
      });
    } catch (error) {
      if (!(error instanceof FlowError) || isStorageError(error)) throw error;
      return { ...nothing, refusal: "process-not-running" };
    }
    return plans[0] ?? nothing;
  }

  /**
   * Ends the person's own request while nothing was decided. Throws `process.unknown`, `request.refused` with the reason,
   * `process.not-cancelable`, `values.invalid` for a message that is too long.
   */
  withdraw(id: number, message?: string): Receipt {
    return this.#services.execute("process.withdraw", (command, actor) => {
      withdrawRequest(command, actor, visibleProcess(actor, id), message ?? null);
    }).receipt;
  }

  /**
   * Reminds whoever the process waits for, once a working day; tells whom. Throws `process.unknown`, `permission.denied` to
   * who takes no part in it, `request.refused` with the reason.
   */
  remind(id: number): { readonly reminded: readonly Person[] } & Receipt {
    const { value, receipt } = this.#services.execute("process.remind", (command, actor) => {
      const process = visibleProcess(actor, id);
      requirePart(actor, process);
      requireRequest(remindRefusal(actor, process), id);
      const people = waitedFor(actor, process);
      command.process(id);
      command.stores.requests.setReminded(id, command.now);
      for (const { person, task, comment } of people) {
        command.notices.push({ person: person.id, kind: "reminded", process: id, task, comment });
      }
      const names = people.map(({ person }) => person.displayName).join(", ");
      command.record({ event: "process.reminded", process: id, note: names });
      return people.map(({ person }) => person);
    });
    return { reminded: value, ...receipt };
  }

  /** What a process was begun with, for a new one. Throws `process.unknown`, `request.refused` with the reason. */
  copy(id: number): RequestCopy {
    const actor = this.#services.actor();
    const process = visibleProcess(actor, id);
    requireRequest(copyRefusal(actor, process), id);
    return requestCopy(actor, process);
  }
}

/** Titles of steps that are done and can't be unsaid. */
function doneOutside(actor: Actor, command: Command, process: number): readonly string[] {
  const done = actor.stores.tasks.pageOf(process, 0, maxDone).filter(({ status }) => status === "DONE");
  const outside = done.filter((task) => {
    const { behaviour } = command.activation(task.id);
    return behaviour.reachesOutside === true || traitsOf(task.kind).isJob;
  });
  return [...new Set(outside.map((task) => waitingTask(actor, task).title))];
}
