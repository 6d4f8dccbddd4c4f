import type { EntryOf, HandleOf, TypedFlow } from "../authoring/typed-flow.ts";
import { FlowError } from "../base/flow-error.ts";
import type { DetailField, Json, ProcessDetail, TaskRow } from "../contract/index.ts";
import type { Engine } from "../engine.ts";
import type { Duration } from "../flow/duration.ts";
import type { Flow } from "../flow/flow.ts";
import type { GivenTo, ValueOf } from "../nodes/signature.ts";
import type { FakeClock } from "./fake-clock.ts";
import { requireOpenTask } from "./open-task.ts";
import type { WalkOffice } from "./walk-office.ts";
import { Walker } from "./walker.ts";

/** One way through a flow, in an office of its own. */
export class Walk<Nodes> {
  readonly clock: FakeClock;
  /** All that the program does. */
  readonly engine: Engine;
  readonly #office: WalkOffice;
  readonly #flow: TypedFlow<Nodes>;

  constructor(office: WalkOffice, flow: TypedFlow<Nodes>) {
    this.clock = office.clock;
    this.engine = office.engine;
    this.#office = office;
    this.#flow = flow;
  }

  /** Somebody of the office. Throws `person.unknown`. */
  as(name: string): Walker<Nodes> {
    return new Walker(this.#office, this.#flow, name);
  }

  /** The same office, for the processes of another flow: one that this one starts, or sends a signal to. */
  within<Other>(flow: TypedFlow<Other>): Walk<Other> {
    return new Walk(this.#office, flow);
  }

  /** Starts a process from code. */
  startByCode<const Name extends EntryOf<Nodes>>(
    name: Name,
    ...input: GivenTo<Nodes[Name]>
  ): { readonly process: number; readonly value: ValueOf<Nodes[Name]> } {
    return this.engine.start(this.#flow, name, ...input);
  }

  /** Calls the newest open task of a handle. Throws `task.unknown` when it has none, and what `engine.run` throws. */
  call<const Name extends HandleOf<Nodes>>(name: Name, ...input: GivenTo<Nodes[Name]>): ValueOf<Nodes[Name]> {
    const { id } = requireOpenTask(this.#office, this.#flow, name);
    return this.engine.run(this.#flow, name, id, ...input).value;
  }

  /** Runs jobs until none is due; those that are tried again later wait for `pass`. */
  runJobs(): Promise<void> {
    return this.engine.runDueJobs();
  }

  /** Time passes; what comes due on the way happens in its moment: timers, starts by the clock, jobs and their retries. */
  pass(duration: Duration): Promise<void> {
    return this.#office.pass(duration);
  }

  /**
   * The tasks of a process, oldest first, as `node STATUS`, those on a branch as `node STATUS split_1`; then the status of
   * the process. Of the flow's newest process unless told.
   */
  picture(id?: number): readonly string[] {
    const { tasks, status } = this.#process(id);
    const nodes = new Map(tasks.map((task) => [task.id, task.node]));
    return [...tasks.map((task) => lineOf(task, nodes)), `process ${status}`];
  }

  /** The workflow data of a process, null where nothing was written: of the flow's newest unless told. */
  data(id?: number): Readonly<Record<string, Json>> {
    return valuesOf(this.#process(id).data);
  }

  /** The record of a process, `{}` while it has none: of the flow's newest unless told. */
  record(id?: number): Readonly<Record<string, Json>> {
    return valuesOf(this.#process(id).artifact?.fields ?? []);
  }

  /** The ids of the flow's processes, oldest first. */
  processes(): readonly number[] {
    return this.#office.processes(this.#flow).map(({ id }) => id);
  }

  #process(id: number | undefined): ProcessDetail {
    if (id !== undefined) return this.#office.desk("root").processes.get(id);
    const newest = this.#office.processes(this.#flow).at(-1);
    if (newest) return newest;
    throw noProcess(this.#flow);
  }
}

/** A token names its splits by the ids of their tasks, which change with every node that is added before them. */
function lineOf({ node, status, token }: TaskRow, nodes: ReadonlyMap<number, string>): string {
  const [, ...branches] = token.split("/");
  const named = branches.map((branch) => branch.replace(/^\d+/u, (id) => nodes.get(Number(id)) ?? id));
  return [node, status, ...(named.length > 0 ? [named.join("/")] : [])].join(" ");
}

function noProcess({ id }: Flow): FlowError {
  return new FlowError("process.unknown", `No process of "${id}" has been started in this walk.`, { flow: id });
}

function valuesOf(fields: readonly DetailField[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}
