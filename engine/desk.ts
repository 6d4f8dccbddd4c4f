import { FlowError } from "./base/flow-error.ts";
import type {
  FormPart,
  FormValues,
  JsonObject,
  Language,
  Page,
  PageQuery,
  Place,
  PlaceCounts,
  ProcessDetail,
  StartForm,
  Startable,
  TaskActionName,
  TaskDetail,
  TaskRow,
} from "./contract/index.ts";
import { parseSubmitted } from "./forms/submitted.ts";
import type { ErasedFormFields } from "./forms/form-fields.ts";
import { isKind } from "./nodes/index.ts";
import { asPerson } from "./people/as-person.ts";
import { Rights } from "./people/rights.ts";
import { listPlace, countPlaces } from "./reading/lists.ts";
import { processDetail } from "./reading/process-detail.ts";
import type { Reader } from "./reading/reader.ts";
import { startForm, startables, mayStart } from "./reading/startables.ts";
import { refusalOf } from "./reading/task-actions.ts";
import { taskDetail } from "./reading/task-detail.ts";
import { advance, openSuccessors } from "./run/advance.ts";
import type { Command } from "./run/command.ts";
import type { CommandRunner } from "./run/command-runner.ts";
import { findActivation } from "./run/find-activation.ts";
import type { LiveActivation } from "./run/live-activation.ts";
import { startByPerson } from "./run/start-process.ts";
import type { PersonRecord, ProcessRecord, TaskRecord } from "./storage/records.ts";

/**
 * What one person does and sees. Every permission is asked here, anew at each call, so that a caller can't forget and a
 * right taken away counts at once.
 */
export class Desk {
  readonly #runner: CommandRunner;
  readonly #personId: number;
  readonly #language: Language;

  /** Throws `person.unknown` for someone who doesn't exist or is no longer active. */
  constructor(runner: CommandRunner, personId: number, language: Language) {
    this.#runner = runner;
    this.#personId = personId;
    this.#language = language;
    this.#person();
  }

  /** What waits in the inbox and the queue. */
  counts(): PlaceCounts {
    return countPlaces(this.#reader(), asPerson(this.#person()), this.#rights());
  }

  /** A page of a place, newest first; only of flows that the person may view. */
  list(place: Place, query: PageQuery = {}): Page<TaskRow> {
    return listPlace(this.#reader(), asPerson(this.#person()), this.#rights(), place, query);
  }

  /** Throws `task.unknown`, `permission.denied`. */
  task(id: number): TaskDetail {
    const task = this.#visibleTask(id);
    return taskDetail(this.#reader(), asPerson(this.#person()), this.#rights(), this.#process(task.process), task);
  }

  /** Everything on a process's page. Throws `process.unknown`, `permission.denied`. */
  process(id: number): ProcessDetail {
    const process = this.#process(id);
    this.#requireView(process.flow);
    return processDetail(this.#reader(), process);
  }

  /** The ways to start a process that are open to the person. */
  startable(): readonly Startable[] {
    return startables(this.#reader(), asPerson(this.#person()), this.#rights());
  }

  /** Throws `flow.unknown`, `node.unknown`, `permission.denied`. */
  startForm(flow: string, node: string): StartForm {
    this.#requireStart(flow, node);
    return startForm(this.#reader(), flow, node);
  }

  /**
   * Starts a process with what the person typed. Throws `flow.unknown`, `node.unknown`, `permission.denied`,
   * `values.invalid`, and `node.failed` when a node on the way fails; there is no process then.
   */
  start(flowId: string, nodeName: string, values: FormValues): { readonly processId: number } {
    this.#requireStart(flowId, nodeName);
    const flow = this.#runner.tools.flows.get(flowId);
    const node = this.#runner.tools.flows.getNode(flowId, nodeName);
    const form = isKind(node, "start") ? node.form : {};
    const parsed = parseSubmitted(flow, form, values, this.#language);
    const processId = this.#execute("process.start", (command) =>
      startByPerson(command, flow, node, (first) => save(first, form, parsed)),
    );
    return { processId };
  }

  /** Takes a task that nobody owns. Throws `task.unknown`, `permission.denied`, `task.not-assignable`. */
  assign(id: number): void {
    this.#execute("task.assign", (command) => {
      const activation = this.#permitted(command, id, "assign");
      activation.transition("assign", { owner: this.#personId, assigned: command.now });
    });
  }

  /** Gives a task back to the queue. Throws `task.unknown`, `permission.denied`, `task.not-yours`, `task.wrong-status`. */
  unassign(id: number): void {
    this.#execute("task.unassign", (command) => {
      this.#permitted(command, id, "unassign").transition("unassign", { owner: null, assigned: null });
    });
  }

  /**
   * Completes the person's own task with what they typed, and moves the process on.
   *
   * Throws `task.unknown`, `task.not-yours`, `task.wrong-status`, `permission.denied`, `process.not-running`,
   * `values.invalid`, and `node.failed` when a node on the way fails. The task then is as it was.
   */
  complete(id: number, values: FormValues): { readonly processId: number } {
    return this.#execute("task.complete", (command) => {
      const activation = this.#permitted(command, id, "complete");
      const { node, flow } = activation;
      const form = isKind(node, "view") ? node.form : {};
      const parsed = parseSubmitted(flow, form, values, this.#language);
      const successors = activation.attempt(() => {
        activation.transition("start", { started: command.now });
        save(activation, form, parsed);
        activation.transition("complete", { finished: command.now });
        return openSuccessors(activation);
      });
      advance(successors ?? []);
      return { processId: activation.process.id };
    });
  }

  #execute<Value>(name: string, body: (command: Command) => Value): Value {
    this.#person();
    return this.#runner.execute(name, { actor: this.#personId }, body);
  }

  #person(): PersonRecord {
    const person = this.#runner.tools.stores.people.find(this.#personId);
    if (!person?.active) {
      throw new FlowError("person.unknown", `There is no active person ${this.#personId}.`, { person: this.#personId });
    }
    return person;
  }

  #rights(): Rights {
    return new Rights(this.#person(), this.#runner.tools.stores.people.permissionsOf(this.#personId));
  }

  #reader(): Reader {
    const { stores, flows } = this.#runner.tools;
    return { stores, flows, language: this.#language, now: this.#runner.now() };
  }

  #process(id: number): ProcessRecord {
    const process = this.#runner.tools.stores.processes.find(id);
    if (!process) throw new FlowError("process.unknown", `There is no process ${id}.`, { process: id });
    return process;
  }

  #visibleTask(id: number): TaskRecord {
    const task = this.#runner.tools.stores.tasks.find(id);
    if (!task) throw new FlowError("task.unknown", `There is no task ${id}.`, { task: id });
    this.#requireView(task.flow);
    return task;
  }

  #requireView(flow: string): void {
    if (this.#rights().mayView(flow)) return;
    throw new FlowError("permission.denied", `Seeing "${flow}" needs the permission ${flow}.view.`, { flow });
  }

  #requireStart(flow: string, node: string): void {
    const start = this.#runner.tools.flows.getNode(flow, node);
    if (isKind(start, "start") && mayStart(start, flow, asPerson(this.#person()), this.#rights())) return;
    throw new FlowError("permission.denied", `You may not start "${flow}" at "${node}".`, { flow, node });
  }

  /** The task, if the person may do `action` to it; else throws the error that says why not. */
  #permitted(command: Command, id: number, action: TaskActionName): LiveActivation {
    const activation = findActivation(command, id);
    const { task, process } = activation;
    const refusal = refusalOf(action, {
      reader: this.#reader(),
      person: asPerson(this.#person()),
      rights: this.#rights(),
      process,
      task,
    });
    if (refusal === null) return activation;
    const details = { task: id, status: task.status, action, refusal };
    switch (refusal) {
      case "process-not-running":
        throw new FlowError("process.not-running", `Process ${process.id} is ${process.status}.`, details);
      case "owned-by-someone-else":
        throw new FlowError("task.not-assignable", `Task ${id} belongs to someone already.`, details);
      case "wrong-status":
        throw new FlowError("task.wrong-status", `Task ${id} is ${task.status}; you can't ${action} it.`, details);
      case "not-the-owner":
        throw new FlowError("task.not-yours", `Only its owner can ${action} task ${id}.`, details);
      case "not-permitted":
      case "restricted":
        throw new FlowError("permission.denied", `You may not ${action} task ${id}.`, details);
    }
  }
}

/** Stores what a form brought, part by part. The first form that fills fields of a record creates it. */
function save(
  activation: LiveActivation,
  form: ErasedFormFields,
  { data, task, artifact }: { readonly [part in FormPart]?: JsonObject },
): void {
  activation.write((context) => {
    for (const name of form.data ?? []) set(context.process.data, name, data?.[name]);
    if (task) Object.assign(context.task.data, task);
    if (!artifact) return;
    if (activation.process.artifact === null) context.process.createArtifact(artifact);
    else {
      const cleared = Object.fromEntries((form.artifact ?? []).map((name) => [name, undefined]));
      context.process.updateArtifact({ ...cleared, ...artifact });
    }
  });
}

/** A field that the person left empty is taken away. */
function set(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}
