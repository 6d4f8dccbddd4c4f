import { type Execute, Management } from "./acting/manage.ts";
import { type Completed, completeTask } from "./acting/complete-task.ts";
import { BackgroundDesk } from "./acting/background-desk.ts";
import { DraftsDesk } from "./acting/drafts-desk.ts";
import { FormsDesk } from "./acting/forms-desk.ts";
import { permitted } from "./acting/permitted.ts";
import type { Actor } from "./reading/actor.ts";
import {
  requireAdmitted,
  requireManage,
  requireStart,
  requireView,
  visibleProcess,
  visibleTask,
} from "./reading/permit.ts";
import { acceptForm } from "./acting/accept-form.ts";
import { FilesDesk } from "./acting/files-desk.ts";
import { RecordsDesk } from "./acting/records-desk.ts";
import { AuditDesk } from "./acting/audit-desk.ts";
import { HistoryDesk } from "./acting/history-desk.ts";
import { GroupsDesk } from "./acting/office/groups-desk.ts";
import { PeopleDesk } from "./acting/office/people-desk.ts";
import { RelationsDesk } from "./acting/relations-desk.ts";
import { saveForm } from "./acting/save-form.ts";
import { changeField } from "./acting/change-field.ts";
import { type BulkOutcome, forEach } from "./acting/for-each.ts";
import { takeBack } from "./acting/take-back.ts";
import { found } from "./base/found.ts";
import type {
  Done,
  FlowMap,
  FlowSummary,
  FormChange,
  FormValues,
  Language,
  Page,
  Place,
  PlaceCount,
  PlaceCounts,
  Person,
  ProcessDetail,
  ProcessQuery,
  ProcessRow,
  Standing,
  StartForm,
  Startable,
  TaskDetail,
  TaskFilter,
  TaskPriority,
  TaskQuery,
  TaskRow,
} from "./contract/index.ts";
import { parseSubmitted } from "./forms/submitted.ts";
import type { IncomingFiles } from "./files/incoming-files.ts";
import type { Trails } from "./history/trails.ts";
import { isStartedBy } from "./nodes/index.ts";
import { asPerson } from "./people/as-person.ts";
import type { Passwords } from "./people/passwords.ts";
import { Rights } from "./people/rights.ts";
import {
  countPlace,
  countPlaces,
  countProcesses,
  countTasks,
  listPlace,
  listProcesses,
  listTasks,
} from "./reading/lists.ts";
import type { BackgroundWork } from "./reading/background.ts";
import { flowMap } from "./reading/flow-map.ts";
import { flowSummaries } from "./reading/flow-summaries.ts";
import { processDetail } from "./reading/process-detail.ts";
import { standingOf } from "./reading/standing.ts";
import { candidates } from "./reading/task-actions.ts";
import { startForm, startables } from "./reading/startables.ts";
import { changedMeanwhile } from "./reading/changed-meanwhile.ts";
import { taskDetail, taskForm } from "./reading/task-detail.ts";
import type { CommandRunner } from "./run/command-runner.ts";
import { type MigrationPlan, type NodeMapping, planMigration } from "./run/migrate-process.ts";
import { startByPerson } from "./run/start-process.ts";
import type { PersonRecord } from "./base/records.ts";

/** For whom a person stands in just now, by id; the host knows holidays and deputies. */
export type Substitutes = (person: number) => readonly number[];

interface DeskOptions {
  readonly language: Language;
  readonly substitutes: Substitutes;
  readonly passwords: Passwords;
  readonly files: IncomingFiles;
  readonly trails: Trails;
  readonly work: BackgroundWork;
}

/**
 * What one person does and sees. Every permission is asked here, anew at each call, so that a caller can't forget and a
 * right taken away counts at once.
 */
export class Desk {
  /** What the person does as one who manages a flow. */
  readonly manage: Management;
  /** Jobs, timers and failures, for who manages flows. */
  readonly background: BackgroundDesk;
  /** What is computed while the person types. */
  readonly forms: FormsDesk;
  /** What the person has typed and not sent yet. */
  readonly drafts: DraftsDesk;
  /** What the person does as one who administers people. */
  readonly people: PeopleDesk;
  /** The same for groups and what they may do. */
  readonly groups: GroupsDesk;
  /** People and records that the person may pick. */
  readonly relations = new RelationsDesk(() => this.#actor());
  /** Files that the person brings along or reads. */
  readonly files: FilesDesk;
  /** A process's page: what is open, what happened, and how it was. */
  readonly history: HistoryDesk;
  /** Whether the whole history can be trusted, and the file with it. */
  readonly audit: AuditDesk;
  /** Business records, to browse. */
  readonly records = new RecordsDesk(() => this.#actor());
  readonly #runner: CommandRunner;
  readonly #personId: number;
  readonly #language: Language;
  readonly #substitutes: Substitutes;

  /** Throws `person.unknown` for someone who doesn't exist or is no longer active. */
  constructor(runner: CommandRunner, personId: number, options: DeskOptions) {
    const { language, substitutes, passwords, files, work, trails } = options;
    this.#runner = runner;
    this.#personId = personId;
    this.#language = language;
    this.#substitutes = substitutes;
    this.manage = new Management(this.#execute);
    this.background = new BackgroundDesk({ execute: this.#execute, actor: () => this.#actor(), work });
    this.forms = new FormsDesk(() => this.#actor());
    this.drafts = new DraftsDesk(this.#execute);
    const office = { execute: this.#execute, actor: () => this.#actor(), passwords };
    this.people = new PeopleDesk(office);
    this.groups = new GroupsDesk(office);
    this.files = new FilesDesk({ incoming: files, actor: () => this.#actor() });
    this.history = new HistoryDesk(trails, () => this.#actor());
    this.audit = new AuditDesk(trails, () => this.#actor());
    this.#actor();
  }

  /** What of Intray itself is open to the person. */
  standing(): Standing {
    return standingOf(this.#actor());
  }

  /** What waits in the inbox and the queue. */
  counts(): PlaceCounts {
    return countPlaces(this.#actor());
  }

  /** A page of a place, newest first; only of flows that the person may view. */
  list(place: Place, query: TaskQuery = {}): Page<TaskRow> {
    return listPlace(this.#actor(), place, query);
  }

  /** How many tasks of a place pass the filter; exact, but for queues with rules such as four eyes. */
  count(place: Place, filter: TaskFilter = {}): PlaceCount {
    return countPlace(this.#actor(), place, filter);
  }

  /** A page of all tasks of flows that the person may view. */
  tasks(query: TaskQuery = {}): Page<TaskRow> {
    return listTasks(this.#actor(), query);
  }

  countTasks(filter: TaskFilter = {}): number {
    return countTasks(this.#actor(), filter);
  }

  /** A page of all processes of flows that the person may view. */
  processes(query: ProcessQuery = {}): Page<ProcessRow> {
    return listProcesses(this.#actor(), query);
  }

  countProcesses(query: ProcessQuery = {}): number {
    return countProcesses(this.#actor(), query);
  }

  /** Throws `task.unknown`, `permission.denied`. */
  task(id: number): TaskDetail {
    const actor = this.#actor();
    const task = visibleTask(actor, id);
    return taskDetail(actor, visibleProcess(actor, task.process), task);
  }

  /**
   * What a task's form says differently from `base`, field by field, with who changed it. Throws `task.unknown`,
   * `permission.denied`.
   */
  changes(id: number, base: FormValues): readonly FormChange[] {
    const actor = this.#actor();
    const task = visibleTask(actor, id);
    const process = visibleProcess(actor, task.process);
    const form = taskForm(actor, process, task);
    return form ? changedMeanwhile(actor, process, task, form, base) : [];
  }

  /** Everything on a process's page. Throws `process.unknown`, `permission.denied`. */
  process(id: number): ProcessDetail {
    const actor = this.#actor();
    return processDetail(actor, visibleProcess(actor, id));
  }

  /** The flows that the person may view, with what lists filter by. */
  flows(): readonly FlowSummary[] {
    return flowSummaries(this.#actor());
  }

  /** A flow as it can be drawn, for who may view or start it. Throws `flow.unknown`, `permission.denied`. */
  flowMap(flow: string): FlowMap {
    if (!this.startable().some(({ flowId }) => flowId === flow)) requireView(this.#actor(), flow);
    return flowMap(this.#runner.tools.flows.get(flow), this.#language);
  }

  /** The ways to start a process that are open to the person. */
  startable(): readonly Startable[] {
    return startables(this.#actor());
  }

  /** Throws `flow.unknown`, `node.unknown`, `permission.denied`. */
  startForm(flow: string, node: string): StartForm {
    const actor = this.#actor();
    requireStart(actor, flow, node);
    return startForm(actor, flow, node);
  }

  /**
   * Starts a process with what the person typed. Throws `flow.unknown`, `node.unknown`, `permission.denied`,
   * `values.invalid`, and `node.failed` when a node on the way fails; there is no process then.
   */
  start(flowId: string, nodeName: string, values: FormValues): { readonly processId: number } & Done {
    requireStart(this.#actor(), flowId, nodeName);
    const flow = this.#runner.tools.flows.get(flowId);
    const node = this.#runner.tools.flows.getNode(flowId, nodeName);
    const form = isStartedBy(node, "person") ? node.form : {};
    const parsed = parseSubmitted(flow, form, values, this.#language);
    const { value, done } = this.#execute("process.start", (command, actor) => {
      const accepted = acceptForm(actor, startForm(actor, flowId, nodeName).form, parsed);
      command.stores.drafts.deleteOfStart(this.#personId, flowId, nodeName);
      return startByPerson(command, flow, node, (first) => saveForm(first, form, accepted, this.#language));
    });
    return { processId: value, ...done };
  }

  /** Takes a task that nobody owns. Throws `task.unknown`, `permission.denied`, `task.not-assignable`. */
  assign(id: number): Done {
    return this.#execute("task.assign", (command, actor) => {
      const activation = permitted(command, actor, id, "assign");
      activation.transition("assign", { owner: this.#personId, assigned: command.now });
    }).done;
  }

  /** Gives a task back to the queue. Throws `task.unknown`, `permission.denied`, `task.not-yours`, `task.wrong-status`. */
  unassign(id: number): Done {
    return this.#execute("task.unassign", (command, actor) => {
      permitted(command, actor, id, "unassign").transition("unassign", { owner: null, assigned: null });
    }).done;
  }

  /**
   * Hands a task on, or takes over one of a person for whom this one stands in. Throws `task.unknown`, `person.unknown`,
   * `permission.denied`, `task.not-yours`, `task.wrong-status`.
   */
  reassign(id: number, to: number): Done {
    return this.#execute("task.reassign", (command, actor) => {
      const standsIn = to === this.#personId && this.#standsInFor(command.task(id).owner);
      const activation = permitted(command, actor, id, standsIn ? "take-over" : "reassign");
      const person = asPerson(this.#activePerson(to));
      requireAdmitted(actor, person, activation);
      activation.transition("reassign", { owner: to, assigned: command.now });
    }).done;
  }

  /** Whom the task may be given to. Throws `task.unknown`, `permission.denied`. */
  candidates(id: number): readonly Person[] {
    const actor = this.#actor();
    const task = visibleTask(actor, id);
    return candidates(actor, { process: visibleProcess(actor, task.process), task });
  }

  /** UTC milliseconds; null: at any time. Throws `task.unknown`, `task.not-yours`, `task.wrong-status`. */
  setDue(id: number, due: number | null): Done {
    return this.#execute("task.set-due", (command, actor) => changeField(command, actor, id, { due })).done;
  }

  /** Throws `task.unknown`, `task.not-yours`, `task.wrong-status`. */
  setPriority(id: number, priority: TaskPriority): Done {
    return this.#execute("task.set-priority", (command, actor) => changeField(command, actor, id, { priority })).done;
  }

  /**
   * Takes back what the person did under an audit entry, as long as nothing was built on it. Throws `undo.impossible`
   * with the reason.
   */
  takeBack(entry: number): Done {
    return this.#execute("command.undo", (command) => takeBack(command, entry)).done;
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
    const { value, done } = this.#execute("task.complete", (command, actor) =>
      completeTask(command, actor, { id, values, base }),
    );
    return { ...value, ...done };
  }

  /**
   * Does `action` to each task, as a command of its own: what is permitted is done, the rest is reported. A caller that
   * must not block asks for a few at a time.
   */
  forEach(ids: readonly number[], action: (id: number) => void): readonly BulkOutcome[] {
    return forEach(ids, action);
  }

  /** Says what `manage.migrate` would do. Throws `process.unknown`, `flow.unknown`, `permission.denied`. */
  planMigration(process: number, mapping: NodeMapping): MigrationPlan {
    const actor = this.#actor();
    requireManage(actor, visibleProcess(actor, process).flow);
    return this.#runner.peek((command) => planMigration(command, process, mapping));
  }

  readonly #execute: Execute = (name, body) => {
    const options = { actor: this.#personId };
    const { value, entry } = this.#runner.executeNoted(name, options, (command) => body(command, this.#actor()));
    return { value, done: { entry } };
  };

  #actor(): Actor {
    const { stores, flows } = this.#runner.tools;
    const person = this.#activePerson(this.#personId);
    const rights = new Rights(person, () => stores.people.grantsOf(person.id));
    const now = this.#runner.now();
    return { stores, flows, language: this.#language, now, person: asPerson(person), rights };
  }

  #standsInFor(owner: number | null): boolean {
    return owner !== null && this.#substitutes(this.#personId).includes(owner);
  }

  #activePerson(id: number): PersonRecord {
    return found("person", id, () => {
      const person = this.#runner.tools.stores.people.find(id);
      return person?.active ? person : undefined;
    });
  }
}
