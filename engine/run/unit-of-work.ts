import { getOrThrow } from "../base/get-or-throw.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import type { DirectoryStep, ProcessStep } from "../history/audit-step.ts";
import type { BehaviourOf } from "../nodes/index.ts";
import type { WritableDb } from "../storage/database.ts";
import type { NewProcess, ProcessChanges } from "../storage/process-store.ts";
import type { ProcessRecord, TaskChanges, TaskRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";
import type { NewTask } from "../storage/task-store.ts";
import { isActive } from "../base/is-active.ts";
import { MoveCounter } from "./move-counter.ts";
import { PendingWork } from "./pending-work.ts";
import type { Notice } from "./notice.ts";
import type { EngineEvent, EngineEvents, EventName } from "./event.ts";
import { RowBuffer } from "./row-buffer.ts";

/** Where branches meet: a join's node, and the token on which it goes on. */
type JoinPlace = Pick<TaskRecord, "process" | "node" | "token">;

function placeOf({ process, node, token }: JoinPlace): string {
  return `${process} ${node} ${token}`;
}

/** By which words a process is found. Handed in, because what lists show is made above. */
export type SearchTermsOf = (stores: Stores, process: ProcessRecord, now: number) => ReadonlySet<string>;

/** What commands work with; the same for all of them. */
export interface CommandServices {
  readonly flows: FlowRegistry;
  readonly behaviourOf: BehaviourOf;
  /** How long jobs wait that say nothing else, after a person led to them, in milliseconds. */
  readonly jobGrace: number;
  /** How many tasks may move by themselves in one command. */
  readonly maxMoves: number;
  readonly searchTermsOf: SearchTermsOf;
}

/** The same with the file, which a command reaches through its own `stores`. */
export interface RunnerServices extends CommandServices {
  readonly db: WritableDb;
  readonly stores: Stores;
}

/** Makes what moves a task. Handed in, because an activation knows the command that it belongs to. */
export interface ActivationMaker<Moving> {
  activation(work: UnitOfWork<Moving>, task: TaskRecord): Moving;
}

/**
 * One public engine function at work: one transaction, one moment, one actor. Knows every row it touched as it stands
 * now, and collects the steps of its audit entry and the events to publish once it is committed.
 */
export class UnitOfWork<Moving = unknown> {
  readonly services: CommandServices;
  /** Where rows are, everything that this command did included. */
  readonly stores: Stores;
  /** Null: Intray itself, or code. */
  readonly actor: number | null;
  /** UTC milliseconds; the same throughout. */
  readonly now: number;
  /** What people are told of it besides what follows from its steps. */
  readonly notices: Notice[] = [];
  /** What is asked once nothing can move any more. */
  readonly pending = new PendingWork();
  readonly #db: WritableDb;
  readonly #maker: ActivationMaker<Moving>;
  #background: boolean;
  /** What the step that is under way has begun in other processes; moved once that step is done. */
  readonly opened: Moving[] = [];
  readonly #counter: MoveCounter;
  readonly #steps: ProcessStep[] = [];
  readonly #directorySteps: DirectoryStep[] = [];
  readonly #events: EngineEvent[] = [];
  readonly #rows: RowBuffer;
  readonly #processes = new Map<number, ProcessRecord>();
  readonly #tasks = new Map<number, TaskRecord>();
  /** By process: a task that was active when it was touched last. */
  readonly #active = new Map<number, number>();
  /** By process, node and token: the task of a join that was open when it was touched last. */
  readonly #joins = new Map<string, number>();
  /** By join: what has come to it in this command. */
  readonly #arrived = new Map<number, number[]>();
  /** How to forget what a failed attempt did, newest last. */
  readonly #undo: (() => void)[] = [];

  constructor(
    services: RunnerServices,
    maker: ActivationMaker<Moving>,
    options: { actor: number | null; now: number; background: boolean },
  ) {
    this.services = services;
    this.#counter = new MoveCounter(services.maxMoves);
    this.stores = services.stores;
    this.#db = services.db;
    this.#maker = maker;
    this.actor = options.actor;
    this.now = options.now;
    this.#background = options.background;
    this.#rows = new RowBuffer(services.stores);
  }

  get steps(): readonly ProcessStep[] {
    return this.#steps;
  }

  /** What it did to people, groups and permissions. */
  get directorySteps(): readonly DirectoryStep[] {
    return this.#directorySteps;
  }

  get changedAnything(): boolean {
    return this.#steps.length + this.#directorySteps.length > 0;
  }

  get events(): readonly EngineEvent[] {
    return this.#events;
  }

  /**
   * Foreground: somebody waits for the answer, so a failure undoes the whole command. Background: nobody does, so the
   * failing node alone is undone and left in ERROR.
   */
  get background(): boolean {
    return this.#background;
  }

  /** Runs what nobody waits for. */
  inBackground<Value>(body: () => Value): Value {
    const before = this.#background;
    this.#background = true;
    try {
      return body();
    } finally {
      this.#background = before;
    }
  }

  /** Counts a task that moves by itself. Throws `node.loops` or `node.too-many-steps` past what one command may do. */
  countMove(task: TaskRecord): void {
    this.#counter.count(task, (process) => this.#parentOf(process));
  }

  record(step: ProcessStep): void {
    this.#steps.push(step);
  }

  recordDirectory(step: DirectoryStep): void {
    this.#directorySteps.push(step);
  }

  announce<Name extends EventName>(name: Name, payload: EngineEvents[Name]): void {
    this.#events.push({ name, payload } as EngineEvent);
  }

  /** The process as it stands now, within this command. Throws `process.unknown`. */
  process(id: number): ProcessRecord {
    const known = getOrThrow("process", id, () => this.#processes.get(id) ?? this.stores.processes.find(id));
    if (!this.#processes.has(id)) this.#processes.set(id, known);
    return known;
  }

  addProcess(process: NewProcess): ProcessRecord {
    const row = this.#rows.addProcess(process);
    this.#remember(this.#processes, row);
    this.noteSaid(row.id);
    if (row.startedBy !== null) this.#rows.addParticipant(row.startedBy, row.flow, row.id);
    return row;
  }

  updateProcess(id: number, changes: ProcessChanges): void {
    const before = this.process(id);
    const row = Object.freeze({ ...before, ...changes });
    this.#rows.changeProcess(row);
    this.#remember(this.#processes, row);
    if (changes.data) this.pending.dataChanged.add(id);
    this.pending.searchTextChanged.add(id);
    if (changes.flowVersion !== undefined || changes.artifact !== undefined) this.pending.headingChanged.add(id);
    if (changes.data) this.noteSaid(id);
  }

  /** The data or the record of a process has changed: it may be called otherwise, and be found by other words. */
  noteSaid(process: number): void {
    this.pending.headingChanged.add(process);
    this.pending.searchTextChanged.add(process);
  }

  /** The task as it stands now, within this command. Throws `task.unknown`. */
  task(id: number): TaskRecord {
    const known = getOrThrow("task", id, () => this.#tasks.get(id) ?? this.stores.tasks.find(id));
    if (!this.#tasks.has(id)) this.#tasks.set(id, known);
    return known;
  }

  /** Tasks as they stand now, read at once. Throws `task.unknown`. */
  tasks(ids: readonly number[]): readonly TaskRecord[] {
    const unknown = ids.filter((id) => !this.#tasks.has(id));
    if (unknown.length > 1) for (const row of this.stores.tasks.findAll(unknown)) this.#tasks.set(row.id, row);
    return ids.map((id) => this.task(id));
  }

  addTask(task: NewTask, previous: readonly number[]): TaskRecord {
    const row = this.#rows.addTask(task, previous);
    this.#remember(this.#tasks, row);
    this.#active.set(row.process, row.id);
    if (row.kind === "JOIN") this.#joins.set(placeOf(row), row.id);
    if (row.kind === "HUMAN") this.pending.searchTextChanged.add(row.process);
    return row;
  }

  /** Whether this command has opened the task. */
  hasAdded(task: number): boolean {
    return this.#rows.hasAdded(task);
  }

  /** The open task of a join on a token. */
  openJoin(place: JoinPlace): number | undefined {
    const known = this.#tasks.get(this.#joins.get(placeOf(place)) ?? 0);
    if (known && isActive(known) && placeOf(known) === placeOf(place)) return known.id;
    const found = this.stores.graph.openJoinAt(place.process, place.node, place.token);
    if (found !== undefined) this.#joins.set(placeOf(place), found);
    return found;
  }

  /** One more task has led to a join. */
  addArrival(join: number, arriving: number): void {
    this.#rows.addLink(join, arriving);
    const arrived = this.#arrived.get(join) ?? [];
    this.#arrived.set(join, arrived);
    arrived.push(arriving);
    this.#undo.push(() => arrived.pop());
  }

  /** What has come, in this command, to a join that was there before. */
  arrivedNow(join: number): readonly number[] {
    return this.#arrived.get(join) ?? [];
  }

  /** Whether anything is active in a process. */
  hasActive(process: number): boolean {
    const known = this.#tasks.get(this.#active.get(process) ?? 0);
    return (known?.process === process && isActive(known)) || this.stores.graph.hasActive(process);
  }

  updateTask(id: number, changes: TaskChanges): void {
    const before = this.task(id);
    const row = Object.freeze({ ...before, ...changes });
    this.#rows.changeTask(row);
    if (row.kind === "HUMAN" && this.#saysOtherwise(before, row)) this.pending.searchTextChanged.add(row.process);
    this.#remember(this.#tasks, row);
    if (isActive(row)) this.#active.set(row.process, id);
    else if (isActive(before)) this.pending.noteClosed(row);
    if (row.owner !== null && row.owner !== before.owner) {
      this.#rows.addParticipant(row.owner, row.flow, row.process);
    }
  }

  /** Somebody is asked or named: they take part in the process from now on. */
  addParticipant(person: number, process: number): void {
    this.#rows.addParticipant(person, this.process(process).flow, process);
  }

  /** The task, ready to be moved. Throws `task.unknown`, `flow.unknown`. */
  activation(task: number): Moving {
    return this.#maker.activation(this, this.task(task));
  }

  /** The same for several, read at once. */
  activations(tasks: readonly number[]): readonly Moving[] {
    return this.tasks(tasks).map((task) => this.#maker.activation(this, task));
  }

  /** Runs `body`; when it throws, the rows it wrote and what it told this command are undone. */
  inSavepoint<Value>(body: () => Value): Value {
    const before = {
      steps: this.#steps.length,
      events: this.#events.length,
      undo: this.#undo.length,
      opened: this.opened.length,
      moves: this.#counter.moves,
    };
    this.#rows.flush();
    const pending = this.pending.mark();
    try {
      return this.#db.inSavepoint(() => {
        const value = body();
        this.#rows.flush();
        return value;
      });
    } catch (error) {
      this.#rows.discard();
      this.stores.readOnce.forget();
      this.#steps.length = before.steps;
      this.#events.length = before.events;
      this.opened.length = before.opened;
      this.#counter.rollBackTo(before.moves);
      this.pending.rollBackTo(pending);
      for (const forget of this.#undo.splice(before.undo).toReversed()) forget();
      throw error;
    }
  }

  /** Runs `body`, and writes every row that it changed: before the file is asked about it, and at the end. */
  writing<Value>(body: () => Value): Value {
    const writeAll = () => {
      const value = body();
      this.#rows.flush();
      return value;
    };
    return this.stores.readOnce.during(() => this.#db.writingFirst((met) => this.#rows.flush(met), writeAll));
  }

  /** The event that tells which rows changed. Sent last. */
  changed(): EngineEvents["changed"] {
    const taskIds = this.#steps.flatMap((step) => (step.task === undefined ? [] : [step.task]));
    return { processIds: [...this.#processes.keys()], taskIds: [...new Set(taskIds)] };
  }

  /** Whether lists may show something else of a task than before. */
  #saysOtherwise(before: TaskRecord, { flow, node, status, owner, due, data }: TaskRecord): boolean {
    if (owner !== before.owner || due !== before.due || data !== before.data) return true;
    const result = this.services.flows.findNode(flow, node)?.annotation.result ?? null;
    return result !== null && status !== before.status;
  }

  #parentOf(process: number): ProcessRecord | null {
    const { parentTask } = this.process(process);
    return parentTask === null ? null : this.process(this.task(parentTask).process);
  }

  #remember<Row extends { readonly id: number }>(known: Map<number, Row>, row: Row): void {
    const before = known.get(row.id);
    this.#undo.push(() => (before ? known.set(row.id, before) : known.delete(row.id)));
    known.set(row.id, row);
  }
}
