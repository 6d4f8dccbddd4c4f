import type {
  Done,
  FormChange,
  FormValues,
  Page,
  Person,
  Place,
  PlaceCount,
  PlaceCounts,
  TaskDetail,
  TaskFilter,
  TaskPriority,
  TaskQuery,
  TaskRow,
} from "../contract/index.ts";
import { activePerson } from "../people/active-person.ts";
import { asPerson } from "../people/as-person.ts";
import { changedMeanwhile } from "../reading/changed-meanwhile.ts";
import { countPlace, countPlaces, countTasks, listPlace, listTasks } from "../reading/lists.ts";
import { requireAdmitted, visibleProcess, visibleTask } from "../reading/permit.ts";
import { candidates } from "../reading/task-actions.ts";
import { taskDetail, taskForm } from "../reading/task-detail.ts";
import { changeField } from "./change-field.ts";
import { type Completed, completeTask } from "./complete-task.ts";
import type { DeskTools } from "./desk-tools.ts";
import { permitted } from "./permitted.ts";

/** For whom a person stands in just now, by id; the host knows holidays and deputies. */
export type Substitutes = (person: number) => readonly number[];

interface TasksTools extends DeskTools {
  readonly substitutes: Substitutes;
}

/** Tasks: in lists, one by one, and what a person does with their own and those that wait. */
export class TasksDesk {
  readonly #tools: TasksTools;

  constructor(tools: TasksTools) {
    this.#tools = tools;
  }

  /** What waits in the inbox and the queue. */
  counts(): PlaceCounts {
    return countPlaces(this.#tools.actor());
  }

  /** A page of a place, newest first; only of flows that the person may view. */
  list(place: Place, query: TaskQuery = {}): Page<TaskRow> {
    return listPlace(this.#tools.actor(), place, query);
  }

  /** How many tasks of a place pass the filter; exact, but for queues with rules such as four eyes. */
  count(place: Place, filter: TaskFilter = {}): PlaceCount {
    return countPlace(this.#tools.actor(), place, filter);
  }

  /** A page of all tasks of flows that the person may view. */
  listAll(query: TaskQuery = {}): Page<TaskRow> {
    return listTasks(this.#tools.actor(), query);
  }

  /** How many `listAll` would list; for library users, no window asks it. */
  countAll(filter: TaskFilter = {}): number {
    return countTasks(this.#tools.actor(), filter);
  }

  /** Throws `task.unknown`, `permission.denied`. */
  get(id: number): TaskDetail {
    const actor = this.#tools.actor();
    const task = visibleTask(actor, id);
    return taskDetail(actor, visibleProcess(actor, task.process), task);
  }

  /**
   * What a task's form says differently from `base`, field by field, with who changed it. Throws `task.unknown`,
   * `permission.denied`.
   */
  changes(id: number, base: FormValues): readonly FormChange[] {
    const actor = this.#tools.actor();
    const task = visibleTask(actor, id);
    const process = visibleProcess(actor, task.process);
    const form = taskForm(actor, process, task);
    return form ? changedMeanwhile(actor, process, task, form, base) : [];
  }

  /** Takes a task that nobody owns. Throws `task.unknown`, `permission.denied`, `task.not-assignable`. */
  assign(id: number): Done {
    return this.#tools.execute("task.assign", (command, actor) => {
      const activation = permitted(command, actor, id, "assign");
      activation.transition("assign", { owner: actor.person.id, assigned: command.now });
    }).done;
  }

  /** Gives a task back to the queue. Throws `task.unknown`, `permission.denied`, `task.not-yours`, `task.wrong-status`. */
  unassign(id: number): Done {
    return this.#tools.execute("task.unassign", (command, actor) => {
      permitted(command, actor, id, "unassign").transition("unassign", { owner: null, assigned: null });
    }).done;
  }

  /** Whom the task may be given to. Throws `task.unknown`, `permission.denied`. */
  candidates(id: number): readonly Person[] {
    const actor = this.#tools.actor();
    const task = visibleTask(actor, id);
    return candidates(actor, { process: visibleProcess(actor, task.process), task });
  }

  /**
   * Hands a task on, or takes over one of a person for whom this one stands in. Throws `task.unknown`, `person.unknown`,
   * `permission.denied`, `task.not-yours`, `task.wrong-status`.
   */
  reassign(id: number, to: number): Done {
    return this.#tools.execute("task.reassign", (command, actor) => {
      const { owner } = command.task(id);
      const standsIn =
        to === actor.person.id && owner !== null && this.#tools.substitutes(actor.person.id).includes(owner);
      const activation = permitted(command, actor, id, standsIn ? "take-over" : "reassign");
      requireAdmitted(actor, asPerson(activePerson(actor.stores, to)), activation);
      activation.transition("reassign", { owner: to, assigned: command.now });
    }).done;
  }

  /** UTC milliseconds; null: at any time. Throws `task.unknown`, `task.not-yours`, `task.wrong-status`. */
  setDue(id: number, due: number | null): Done {
    return this.#tools.execute("task.set-due", (command, actor) => changeField(command, actor, id, { due })).done;
  }

  /** Throws `task.unknown`, `task.not-yours`, `task.wrong-status`. */
  setPriority(id: number, priority: TaskPriority): Done {
    return this.#tools.execute("task.set-priority", (command, actor) => changeField(command, actor, id, { priority }))
      .done;
  }

  /**
   * Completes the person's own task with what they typed, and moves the process on. `base` is what its form said when
   * they began: with it, nothing that others wrote since is overwritten.
   *
   * Throws `task.unknown`, `task.not-yours`, `task.wrong-status`, `permission.denied`, `process.not-running`,
   * `values.invalid`, `values.conflict` with the changes, and `node.failed` when a node on the way fails. The task then
   * is as it was.
   */
  complete(id: number, values: FormValues, base?: FormValues): Completed & Done {
    const { value, done } = this.#tools.execute("task.complete", (command, actor) =>
      completeTask(command, actor, { id, values, base }),
    );
    return { ...value, ...done };
  }
}
