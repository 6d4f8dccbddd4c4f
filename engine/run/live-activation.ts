import { FlowError } from "../base/flow-error.ts";
import type { ArtifactRef } from "../contract/index.ts";
import { traitsOf } from "../contract/task-traits.ts";
import type { Activation, Branches, Children } from "../flow/activation.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext, WriteContext } from "../flow/context.ts";
import type { Flow } from "../flow/flow.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import type { Edge, FlowNode } from "../flow/node.ts";
import type { Transition, TransitionName } from "../flow/transitions.ts";
import { changesBetween } from "../history/changes.ts";
import type { ProcessStep } from "../history/audit-step.ts";
import type { ProcessRecord, TaskChanges, TaskRecord } from "../base/records.ts";
import { isStorageError } from "../storage/storage-error.ts";
import { assigneeOf } from "./assignment.ts";
import { isActive } from "../base/is-active.ts";
import { readContext, refOf } from "./process-context.ts";
import type { Moves } from "./moves.ts";
import { taskError } from "./task-error.ts";
import type { UnitOfWork } from "./unit-of-work.ts";
import { useFiles } from "./use-files.ts";
import { type WriteOptions, writeProcess } from "./write-process.ts";

/** What the audit trail calls each move. */
const eventOf = {
  assign: "task.assigned",
  unassign: "task.unassigned",
  reassign: "task.assigned",
  schedule: "task.scheduled",
  start: "task.started",
  complete: "task.finished",
  fail: "task.failed",
  cancel: "task.canceled",
  undo: "task.undone",
  revive: "task.revived",
} as const satisfies Record<TransitionName, ProcessStep["event"]>;

/** One task being moved, inside one command. Several may stand for the same task: the command knows how it stands. */
export class LiveActivation implements Activation {
  readonly command: UnitOfWork<LiveActivation>;
  readonly flow: Flow;
  readonly node: FlowNode;
  readonly behaviour: NodeBehaviour;
  readonly #moves: Moves<LiveActivation>;
  readonly #id: number;

  constructor(command: UnitOfWork<LiveActivation>, task: TaskRecord, moves: Moves<LiveActivation>) {
    this.command = command;
    this.flow = command.services.flows.get(task.flow);
    this.node = command.services.flows.nodeOrObsolete(task);
    this.behaviour = command.services.behaviourOf(this.node);
    this.#moves = moves;
    this.#id = task.id;
  }

  get task(): TaskRecord {
    return this.command.task(this.#id);
  }

  get process(): ProcessRecord {
    return this.command.process(this.task.process);
  }

  get now(): number {
    return this.command.now;
  }

  /** Nothing can move the task any more, but for a person's decision. */
  get isClosed(): boolean {
    const { status } = this.task;
    return status === "ERROR" || !isActive(this.task);
  }

  /** What the node leads to. */
  outgoing(): readonly Edge[] {
    return this.behaviour.outgoing(this.node, this);
  }

  activate(): void {
    if (this.behaviour.waitsForOthers) this.command.pending.noteAsked(this.#id);
    this.behaviour.activate(this.node, this);
  }

  transition(name: TransitionName, changes: Omit<TaskChanges, "status"> = {}): void {
    const { to } = this.require(name);
    // what was decided in a task that is undone was not decided
    const undecided = name === "undo" && this.task.decision !== null ? { decision: null } : {};
    this.#move(name, { ...changes, ...undecided, status: to });
  }

  /** The move, if the task can make it now. Throws `task.wrong-status`. */
  require(name: TransitionName): Transition {
    const transition = this.behaviour.transitions[name];
    const { id, status } = this.task;
    if (transition?.from.includes(status)) return transition;
    const details = { task: id, status, transition: name };
    throw new FlowError("task.wrong-status", `Task ${id} is ${status}; it can't ${name} now.`, details);
  }

  update(changes: Omit<TaskChanges, "status">): void {
    this.command.updateTask(this.#id, changes);
  }

  read(): ReadContext<ErasedTypes> {
    return readContext(this.command.stores, this.process, this.task, this.now);
  }

  write<Value>(body: (context: WriteContext<ErasedTypes>) => Value, options: WriteOptions = {}): Value {
    const { value, taskData } = writeProcess(this.command, this.flow, this.task, body, options);
    const changes = changesBetween(this.task.data, taskData);
    if (changes.length > 0) {
      useFiles(this.command, this.task.process, changes);
      this.update({ data: Object.freeze(taskData) });
      this.command.record({ event: "task.changed", process: this.task.process, task: this.#id, changes });
    }
    return value;
  }

  assignTo(name: string | null): void {
    const { stores, services, now } = this.command;
    const around = { stores, flows: services.flows, now };
    const found = name === null ? null : assigneeOf(around, name, this);
    if (found === null || found.owner !== found.named.id) this.divert(found?.named.id ?? null, found?.owner ?? null);
    const owner = found?.owner ?? null;
    if (owner !== null) this.transition("assign", { owner, assigned: now });
  }

  /** Notes that the task goes to `to`, or to the queue, and not to whom it was meant for. */
  divert(meantFor: number | null, to: number | null): void {
    const from = meantFor === null ? {} : { from: meantFor };
    const person = to === null ? {} : { person: to };
    this.command.record({ event: "task.diverted", process: this.task.process, task: this.#id, ...person, ...from });
  }

  enqueueJob(grace: number | null): void {
    const { actor, background, stores, services } = this.command;
    const pause = actor === null || background ? 0 : (grace ?? services.jobGrace);
    stores.jobs.insert(this.#id, this.now + pause);
  }

  /** Cancels as a person who manages may: from the statuses that the node's table lists. */
  cancel(): void {
    this.transition("cancel", { finished: this.now });
    this.#closed();
  }

  abandon(): void {
    if (!isActive(this.task)) return;
    this.#move("cancel", { status: "CANCELED", finished: this.now });
    this.#closed();
  }

  /** Leaves the task in ERROR and notes why. A job isn't run again by itself. */
  fail(error: unknown): void {
    this.transition("fail", { error: taskError(error, this.now) });
    if (traitsOf(this.task.kind).isJob) this.command.stores.jobs.delete(this.#id);
  }

  /** Ends what hangs on the task: the processes that it waits for, what is armed at its border. */
  release(): void {
    this.behaviour.canceled?.(this.node, this);
    this.disarm();
  }

  /** Cancels what is armed at the task's border. */
  disarm(): void {
    const isAsItWas = this.node.kind !== "obsolete" && this.process.flowVersion === this.flow.version;
    if (isAsItWas && this.node.boundaries.length === 0) return;
    // what another version armed there goes, too
    for (const timer of this.atBorder()) timer.abandon();
  }

  successors(): readonly LiveActivation[] {
    return this.command.activations(this.command.stores.graph.successorsOf(this.#id));
  }

  /**
   * The tasks at its border, open or not, also where its node is gone: they follow it, and are named after it as nodes of
   * authors can't be.
   */
  atBorder(): readonly LiveActivation[] {
    return this.successors().filter(({ task }) => task.node.startsWith(`${this.task.node}.`));
  }

  branches(): Branches {
    return this.#moves.branches(this);
  }

  abandonBranches(): void {
    for (const { id } of this.branches().active()) this.command.activation(id).abandon();
  }

  get children(): Children {
    return this.#moves.children(this);
  }

  refOf(artifact: number | null): ArtifactRef | null {
    return refOf(this.command.stores, artifact);
  }

  abandonOthers(): void {
    const active = this.command.stores.graph.activeIn(this.process.id);
    for (const other of this.command.activations(active)) if (other.task.id !== this.#id) other.abandon();
  }

  endWithError(code: string): void {
    this.command.updateProcess(this.process.id, { error: code });
  }

  broadcast(signal: string): void {
    this.command.pending.signals.add(signal);
  }

  escalate(code: string): void {
    this.command.pending.escalations.push({ process: this.process.id, code });
  }

  compensate(): void {
    this.#moves.compensate(this);
  }

  /**
   * Runs `step`. In the foreground an error passes on, told apart from the engine's own. In the background the step
   * alone is undone and the task is left in ERROR; the answer then is undefined. What can't be in ERROR, a start, passes
   * on to what began it.
   */
  attempt<Value>(step: () => Value): Value | undefined {
    if (!this.command.background) {
      try {
        return step();
      } catch (error) {
        throw this.#asFlowError(error);
      }
    }
    try {
      return this.command.inSavepoint(step);
    } catch (error) {
      // the file's failure is not the node's
      if (isStorageError(error) || !this.behaviour.transitions.fail) throw error;
      this.fail(error);
      return undefined;
    }
  }

  #move(name: TransitionName, changes: TaskChanges): void {
    const { process, owner } = this.task;
    this.command.updateTask(this.#id, changes);
    const event = eventOf[name];
    const passes = event === "task.assigned" || event === "task.unassigned";
    const person = typeof changes.owner === "number" ? { person: changes.owner } : {};
    const from = passes && owner !== null ? { from: owner } : {};
    const note = changes.error ? { note: changes.error.title } : {};
    const decided = changes.decision ? { decision: changes.decision } : {};
    this.command.record({ event, process, task: this.#id, ...person, ...from, ...note, ...decided });
    this.#announce(name);
  }

  #closed(): void {
    this.release();
    const { pending } = this.command;
    if (traitsOf(this.task.kind).isJob) {
      this.command.stores.jobs.delete(this.#id);
      pending.stoppedJobs.add(this.#id);
    }
  }

  #asFlowError(error: unknown): FlowError {
    if (error instanceof FlowError) return error;
    const { id: flow } = this.flow;
    const { name: node } = this.node;
    const { title, code } = taskError(error, this.now);
    const details = { flow, node, ...(code === undefined ? {} : { code }) };
    return new FlowError("node.failed", `"${node}" failed: ${title}`, details, { cause: error });
  }

  #announce(name: TransitionName): void {
    const event = { processId: this.task.process, flowId: this.flow.id, taskId: this.#id, node: this.node.name };
    const { announcesStart, transitions } = this.behaviour;
    // nodes without a start of their own are heard of as started when they end
    const starts = name === "start" || (transitions.start === undefined && (name === "complete" || name === "fail"));
    if (announcesStart && starts) this.command.announce("task.started", event);
    if (name === "complete") this.command.announce("task.finished", event);
    if (name === "fail") this.command.announce("task.failed", event);
  }
}
