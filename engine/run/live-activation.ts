import { FlowError } from "../base/flow-error.ts";
import type { Activation } from "../flow/activation.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext, WriteContext } from "../flow/context.ts";
import type { Flow } from "../flow/flow.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import type { Edge, FlowNode } from "../flow/node.ts";
import type { TransitionName } from "../flow/transitions.ts";
import type { Step } from "../history/step.ts";
import type { ProcessRecord, TaskChanges, TaskRecord } from "../storage/records.ts";
import { readContext, writeCase } from "./case-context.ts";
import type { Command } from "./command.ts";

/** What the audit trail calls each move. */
const eventOf = {
  assign: "task.assigned",
  unassign: "task.unassigned",
  schedule: "task.scheduled",
  start: "task.started",
  complete: "task.finished",
  fail: "task.failed",
} as const satisfies Record<TransitionName, Step["event"]>;

/** One task being moved, inside one command. */
export class LiveActivation implements Activation {
  readonly command: Command;
  readonly flow: Flow;
  readonly node: FlowNode;
  readonly behaviour: NodeBehaviour;
  #task: TaskRecord;

  constructor(command: Command, task: TaskRecord) {
    this.command = command;
    this.flow = command.tools.flows.get(task.flow);
    this.node = command.tools.flows.getNode(task.flow, task.node);
    this.behaviour = command.tools.behaviourOf(this.node);
    this.#task = task;
  }

  get task(): TaskRecord {
    return this.#task;
  }

  get process(): ProcessRecord {
    return this.command.process(this.#task.process);
  }

  get now(): number {
    return this.command.now;
  }

  /** What the node leads to. */
  outgoing(): readonly Edge[] {
    return this.behaviour.outgoing(this.node, this);
  }

  activate(): void {
    this.behaviour.activate(this.node, this);
  }

  transition(name: TransitionName, changes: Omit<TaskChanges, "status"> = {}): void {
    const transition = this.behaviour.transitions[name];
    const { id, status, process } = this.#task;
    if (!transition?.from.includes(status)) {
      const details = { task: id, status, transition: name };
      throw new FlowError("task.wrong-status", `Task ${id} is ${status}; it can't ${name} now.`, details);
    }
    this.#task = this.command.tools.stores.tasks.update(this.#task, { ...changes, status: transition.to });
    const person = name === "assign" && typeof changes.owner === "number" ? { person: changes.owner } : {};
    const note = changes.error ? { note: changes.error.title } : {};
    this.command.record({ event: eventOf[name], process, task: id, ...person, ...note });
    this.#announce(name);
  }

  update(changes: Omit<TaskChanges, "status">): void {
    this.#task = this.command.tools.stores.tasks.update(this.#task, changes);
  }

  read(): ReadContext<ErasedTypes> {
    return readContext(this.command.tools.stores, this.process, this.#task, this.now);
  }

  write<Value>(body: (context: WriteContext<ErasedTypes>) => Value): Value {
    const { value, taskData } = writeCase(this.command, this.flow, this.#task, body);
    if (JSON.stringify(taskData) !== JSON.stringify(this.#task.data)) this.update({ data: taskData });
    return value;
  }

  personNamed(name: string): number {
    const person = this.command.tools.stores.people.findByName(name);
    if (!person?.active) {
      throw new FlowError("person.unknown", `"${this.node.name}" is for "${name}", but nobody active is called that.`, {
        name,
        node: this.node.name,
      });
    }
    return person.id;
  }

  enqueueJob(): void {
    this.command.tools.stores.jobs.insert(this.#task.id, this.now);
  }

  /**
   * Runs `step`. In the foreground an error passes on, told apart from the engine's own. In the background the step
   * alone is undone and the task is left in ERROR; the answer then is undefined.
   */
  attempt<Value>(step: () => Value): Value | undefined {
    if (!this.command.background) {
      try {
        return step();
      } catch (error) {
        throw this.#asFlowError(error);
      }
    }
    const before = this.#task;
    try {
      return this.command.tentatively(step);
    } catch (error) {
      this.#task = before;
      this.transition("fail", { error: { title: this.#asFlowError(error).message, at: this.now } });
      return undefined;
    }
  }

  #asFlowError(error: unknown): FlowError {
    if (error instanceof FlowError) return error;
    const { id: flow } = this.flow;
    const { name: node } = this.node;
    const reason = error instanceof Error ? error.message : String(error);
    return new FlowError("node.failed", `"${node}" failed: ${reason}`, { flow, node }, { cause: error });
  }

  #announce(name: TransitionName): void {
    const event = { processId: this.#task.process, flowId: this.flow.id, taskId: this.#task.id, node: this.node.name };
    const { announcesStart, transitions } = this.behaviour;
    // nodes without a start of their own are heard of as started when they end
    const starts = name === "start" || (transitions.start === undefined && (name === "complete" || name === "fail"));
    if (announcesStart && starts) this.command.announce("task.started", event);
    if (name === "complete") this.command.announce("task.finished", event);
    if (name === "fail") this.command.announce("task.failed", event);
  }
}
