import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, onTestFinished } from "vitest";
import {
  type Desk,
  type Duration,
  type Engine,
  type Flow,
  type JobExecutor,
  openEngine,
  type Substitutes,
} from "../../../engine/index.ts";
import type { DeriveKey } from "../../../engine/people/derive-key.ts";
import type { IsCommonPassword } from "../../../engine/people/passwords.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { readTables } from "./read-tables.ts";

/** "kept open" is a file over one engine, as the program has it; its tables can be read from outside. */
export type Driver = "in memory" | "kept open" | "reopened";

export interface OfficeOptions {
  readonly executor?: JobExecutor;
  readonly deriveKey?: DeriveKey;
  readonly isCommonPassword?: IsCommonPassword;
  readonly jobGrace?: Duration;
  readonly jobsAtOnce?: number;
  readonly maxMoves?: number;
  readonly substitutes?: Substitutes;
}

/** Guessing is easy in tests. */
const cheap = { cost: 2, blockSize: 1, parallel: 1 };

/** The files of offices, by what may be done in them: building one takes longer than most tests. */
const templates = new Map<string, Buffer>();

/** A small office around an engine: Ada and Ben may do everything in every flow, Eve nothing, Root is a superuser. */
export class Office {
  readonly clock = new FakeClock();
  /** Goes on when a test says so, and never with the clock. */
  readonly uptime = new FakeClock(0);
  readonly #driver: Driver;
  readonly #file: string;
  readonly #open: () => Engine;
  #engine: Engine;

  constructor(driver: Driver, flows: readonly Flow[], given: OfficeOptions = {}) {
    const folder = mkdtempSync(join(tmpdir(), "intray-engine-"));
    const file = driver === "in memory" ? ":memory:" : join(folder, "intray.sqlite");
    const options = {
      file,
      flows,
      clock: this.clock,
      uptime: () => this.uptime.now(),
      random: () => 0,
      passwordCost: cheap,
      ...given,
    };
    this.#driver = driver;
    this.#file = file;
    this.#open = () => openEngine(options);
    const rights = flows.flatMap(({ id, nodes }) => ["view", ...Object.keys(nodes)].map((right) => `${id}.${right}`));
    if (driver !== "in memory") writeFileSync(file, templateFor(rights, join(folder, "template.sqlite")));
    this.#engine = this.#open();
    if (driver === "in memory") hire(this.#engine, rights);
    onTestFinished(() => {
      this.#engine.close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** The engine; with the reopened driver a new one each time, over the same file. */
  get engine(): Engine {
    if (this.#driver === "reopened") {
      this.#engine.close();
      this.#engine = this.#open();
    }
    return this.#engine;
  }

  desk(name: "ada" | "ben" | "eve" | "root", language: "en" | "de" = "en"): Desk {
    const engine = this.engine;
    const person = engine.people.list().find((one) => one.name === name);
    if (!person) throw new Error(`Nobody is called ${name}.`);
    return engine.as(person.id, { language });
  }

  /** The id of somebody, also of one who left. */
  personId(name: string): number {
    const person = this.#engine.people.findByName(name);
    if (!person) throw new Error(`Nobody is called ${name}.`);
    return person.id;
  }

  /** Takes the newest task in the person's queue and completes it. */
  do(name: "ada" | "ben" | "root", values: Parameters<Desk["tasks"]["complete"]>[1] = {}): void {
    const task = this.desk(name).tasks.list("queue").rows[0];
    if (!task) throw new Error(`Nothing waits for ${name}.`);
    this.desk(name).tasks.assign(task.id);
    this.desk(name).tasks.complete(task.id, values);
  }

  /** Every row of every table. Not with the driver in memory. */
  tables(): ReturnType<typeof readTables> {
    return readTables(this.#file);
  }

  /** All tasks of a process as `node STATUS token`, oldest first; then the status of the process. */
  picture(process = 1): readonly string[] {
    const detail = this.desk("root").processes.get(process);
    return [...detail.tasks.map(({ node, status, token }) => `${node} ${status} ${token}`), `process ${detail.status}`];
  }

  /** Root, who manages every flow, does something to the newest task of a node. */
  manage(action: "cancel" | "undo" | "revive" | "retry", node: string, process = 1): void {
    const id = this.idOf(node, process);
    this.desk("root").manage[action](id);
  }

  /** The newest task of a node. */
  idOf(node: string, process = 1): number {
    const task = this.desk("root")
      .processes.get(process)
      .tasks.findLast((row) => row.node === node);
    if (!task) throw new Error(`Process ${process} has no task of "${node}".`);
    return task.id;
  }

  /** A person takes the newest task of a node, unless it is theirs already, and completes it. */
  complete(
    name: "ada" | "ben" | "root",
    node: string,
    values: Parameters<Desk["tasks"]["complete"]>[1] = {},
    process = 1,
  ): void {
    const id = this.idOf(node, process);
    if (this.desk(name).tasks.get(id).status === "NEW") this.desk(name).tasks.assign(id);
    this.desk(name).tasks.complete(id, values);
  }

  /** Lets time pass and does what it asks for. */
  pass(hours: number): ReturnType<Engine["sweep"]> {
    this.clock.advance(hours * 3_600_000);
    return this.engine.sweep();
  }

  /** The tasks that led to the newest task of a node, as `node id`. */
  previousOf(node: string, process = 1): readonly string[] {
    const { tasks } = this.desk("root").processes.get(process);
    const before = tasks.findLast((row) => row.node === node)?.previous ?? [];
    return before.map((id) => `${tasks.find((row) => row.id === id)?.node} ${id}`);
  }
}

function templateFor(rights: readonly string[], file: string): Buffer {
  const known = templates.get(rights.join());
  if (known) return known;
  const engine = openEngine({ file, flows: [], clock: new FakeClock() });
  hire(engine, rights);
  engine.close();
  const template = readFileSync(file);
  templates.set(rights.join(), template);
  return template;
}

function hire({ people }: Engine, rights: readonly string[]): void {
  people.createGroup("staff", "Staff");
  for (const right of rights) people.grant("staff", right);
  for (const name of ["ada", "ben", "eve", "root"]) {
    people.createPerson({
      name,
      displayName: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      superuser: name === "root",
    });
  }
  people.addToGroup("ada", "staff");
  people.addToGroup("ben", "staff");
}

/** The same tests over a database in memory, and over a file that is closed and opened again between commands. */
export function underBothDrivers(title: string, tests: (open: (...arguments_: OpenArguments) => Office) => void): void {
  describe.each<Driver>(["in memory", "reopened"])(`${title} (%s)`, (driver) => {
    tests((flows, options) => new Office(driver, flows, options));
  });
}

/** The same over files only, so that all tables can be compared before and after. */
export function overFiles(title: string, tests: (open: (...arguments_: OpenArguments) => Office) => void): void {
  describe.each<Driver>(["kept open", "reopened"])(`${title} (%s)`, (driver) => {
    tests((flows, options) => new Office(driver, flows, options));
  });
}

type OpenArguments = [flows: readonly Flow[], options?: OfficeOptions];

/** The code of the error that `body` rejects with; "nothing" when it doesn't. */
export async function codeOfAsync(body: () => Promise<unknown>): Promise<string> {
  try {
    await body();
    return "nothing";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** The code of the error that `body` throws; "nothing" when it throws none. */
export function codeOf(body: () => unknown): string {
  try {
    body();
    return "nothing";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
