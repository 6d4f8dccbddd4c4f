import type {
  Receipt,
  FormChange,
  FormValues,
  Page,
  Person,
  TaskDueCounts,
  TaskListName,
  TaskListCount,
  TaskListCounts,
  TaskDetail,
  TaskFilter,
  TaskPriority,
  TaskQuery,
  TaskRow,
} from "../contract/index.ts";
import { taskDueCounts } from "../reading/due-counts.ts";
import { remoteChanges } from "../reading/remote-changes.ts";
import { taskListCount, taskListCounts, countTasks, taskListPage, listTasks } from "../reading/lists.ts";
import { personOf } from "../reading/person-of.ts";
import { requireRecipient, visibleProcess, visibleTask } from "../reading/permit.ts";
import { candidates } from "../reading/task-actions.ts";
import { taskDetail, taskForm } from "../reading/task-detail.ts";
import { changeField } from "./change-field.ts";
import { type Completed, completeTask } from "./complete-task.ts";
import type { DeskServices } from "./desk-services.ts";
import { permitted } from "./permitted.ts";

/** For whom a person stands in just now, by id; the host knows holidays and deputies. */
export type Substitutes = (person: number) => readonly number[];

interface TasksServices extends DeskServices {
  readonly substitutes: Substitutes;
}

/** Tasks: in lists, one by one, and what a person does with their own and those that wait. */
export class TasksDesk {
  readonly #services: TasksServices;

  constructor(services: TasksServices) {
    this.#services = services;
  }

  /** What waits in the inbox and the queue. */
  counts(): TaskListCounts {
    return taskListCounts(this.#services.actor());
  }

  /** A page of a listName, newest first; only of processes that the person sees. */
  list(listName: TaskListName, query: TaskQuery = {}): Page<TaskRow> {
    return taskListPage(this.#services.actor(), listName, query);
  }

  /** How many tasks of a listName pass the filter; exact, but for queues with rules such as four eyes. */
  count(listName: TaskListName, filter: TaskFilter = {}): TaskListCount {
    return taskListCount(this.#services.actor(), listName, filter);
  }

  /** The same, cut at `bounds`: one point in time or more, in UTC milliseconds, the earliest first. */
  dueCounts(listName: TaskListName, filter: TaskFilter, bounds: readonly number[]): TaskDueCounts {
    return taskDueCounts(this.#services.actor(), listName, filter, bounds);
  }

  /** A page of all tasks of processes that the person sees. */
  listAll(query: TaskQuery = {}): Page<TaskRow> {
    return listTasks(this.#services.actor(), query);
  }

  /** How many `listAll` would list; for library users, no window asks it. */
  countAll(filter: TaskFilter = {}): number {
    return countTasks(this.#services.actor(), filter);
  }

  /** Throws `task.unknown`. */
  get(id: number): TaskDetail {
    const actor = this.#services.actor();
    const task = visibleTask(actor, id);
    return taskDetail(actor, visibleProcess(actor, task.process), task);
  }

  /**
   * What a task's form says differently from `base`, field by field, with who changed it. Throws `task.unknown`.
   */
  changes(id: number, base: FormValues): readonly FormChange[] {
    const actor = this.#services.actor();
    const task = visibleTask(actor, id);
    const process = visibleProcess(actor, task.process);
    const form = taskForm(actor, process, task);
    return form ? remoteChanges(actor, process, task, form, base) : [];
  }

  /** Takes a task that nobody owns. Throws `task.unknown`, `permission.denied`, `task.not-assignable`. */
  assign(id: number): Receipt {
    return this.#services.execute("task.assign", (command, actor) => {
      const activation = permitted(command, actor, id, "assign");
      activation.transition("assign", { owner: actor.person.id, assigned: command.now });
    }).receipt;
  }

  /** Gives a task back to the queue. Throws `task.unknown`, `permission.denied`, `task.not-yours`, `task.wrong-status`. */
  unassign(id: number): Receipt {
    return this.#services.execute("task.unassign", (command, actor) => {
      permitted(command, actor, id, "unassign").transition("unassign", { owner: null, assigned: null });
    }).receipt;
  }

  /** Whom the task may be given to. Throws `task.unknown`. */
  candidates(id: number): readonly Person[] {
    const actor = this.#services.actor();
    const task = visibleTask(actor, id);
    return candidates(actor, { process: visibleProcess(actor, task.process), task });
  }

  /**
   * Hands a task on to one of its candidates, or takes over one of a person for whom this one stands in. Throws `task.unknown`, `person.unknown`,
   * `permission.denied`, `task.not-yours`, `task.wrong-status`.
   */
  reassign(id: number, to: number): Receipt {
    return this.#services.execute("task.reassign", (command, actor) => {
      const { owner, flow } = command.task(id);
      const { person, rights } = actor;
      const standsIn = to === person.id && owner !== null && this.#services.substitutes(person.id).includes(owner);
      const asSubstitute = standsIn && !rights.mayManage(flow);
      const activation = permitted(command, actor, id, asSubstitute ? "take-over" : "reassign");
      requireRecipient(actor, to, activation);
      activation.transition("reassign", { owner: to, assigned: command.now });
    }).receipt;
  }

  /** UTC milliseconds; null: at any time. Throws `task.unknown`, `task.not-yours`, `task.wrong-status`. */
  setDue(id: number, due: number | null): Receipt {
    return this.#services.execute("task.set-due", (command, actor) => changeField(command, actor, id, { due })).receipt;
  }

  /** Throws `task.unknown`, `task.not-yours`, `task.wrong-status`. */
  setPriority(id: number, priority: TaskPriority): Receipt {
    return this.#services.execute("task.set-priority", (command, actor) =>
      changeField(command, actor, id, { priority }),
    ).receipt;
  }

  /**
   * Completes the person's own task with what they typed, and moves the process on. `base` is what its form said when
   * they began: with it, nothing that others wrote since is overwritten. `take`: a task that nobody has becomes theirs in the
   * same command, so that undoing it gives it back to the queue.
   *
   * Throws `task.unknown`, `task.not-yours`, `task.not-assignable`, `task.wrong-status`, `permission.denied`, `process.not-running`,
   * `values.invalid`, `values.conflict` with the changes, and `node.failed` when a node on the way fails. The task then
   * is as it was.
   */
  complete(
    id: number,
    values: FormValues,
    base?: FormValues,
    { take = false }: { readonly take?: boolean } = {},
  ): Completed & Receipt & { readonly toldRequester: Person | null } {
    const { value, receipt } = this.#services.execute("task.complete", (command, actor) => {
      const completed = completeTask(command, actor, { id, values, base, take });
      const { startedBy } = command.process(completed.processId);
      const requester = startedBy === null ? null : personOf(actor, startedBy);
      // whom it tells is known once it is done
      return { completed, requester, notices: command.notices };
    });
    const { completed, requester, notices } = value;
    const isTold = notices.some(
      ({ kind, person, process }) =>
        kind.startsWith("request-") && person === requester?.id && process === completed.processId,
    );
    return { ...completed, ...receipt, toldRequester: isTold ? requester : null };
  }
}
