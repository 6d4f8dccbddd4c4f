import Sqlite from "better-sqlite3";
import { type Engine, type Flow, FlowError, openEngine } from "../../../../engine/index.ts";
import { FakeClock } from "../../../../engine/testing/index.ts";
import { child, type Choose } from "./random-graph.ts";

/** What a process of a flow ran into, as `clash join3` or `stuck race1`. */
export interface Walked {
  readonly troubles: ReadonlySet<string>;
  readonly situations: number;
  readonly commands: number;
  /** True: there was more than so many situations, and nothing is said. */
  readonly isTooLarge: boolean;
}

interface Row {
  readonly id: number;
  readonly process: number;
  readonly node: string;
  readonly status: string;
  readonly token: string;
  /** For a task of a child: the task that started it. */
  readonly host: number | null;
  /** 1: it came directly out of a race. */
  readonly runner: number;
}

/** One command, and the answers to all that the flow asks on the way. */
interface Step {
  readonly task: { readonly node: string; readonly nth: number };
  readonly tells: boolean;
  readonly answers: readonly number[];
}

/** Generated nodes have no types of their own. */
type Entries = Record<string, never>;
const nothing = undefined as never;

/** Walks a flow through the engine, every choice and every order. */
export function walkEngine(file: string, makeFlow: (choose: Choose) => Flow | null, most: number): Walked {
  const answers: number[] = [];
  const asked: number[] = [];
  const flow = makeFlow((ways) => {
    const answer = answers[asked.length] ?? 0;
    asked.push(ways);
    return answer;
  });
  if (!flow) throw new Error("Only flows that can be used are walked.");
  const engine = openEngine({ file, flows: [flow, child], clock: new FakeClock() });
  const db = new Sqlite(file, { readonly: true });
  try {
    return new EngineWalk({ engine, flow, db, answers, asked, most }).walk();
  } finally {
    db.close();
    engine.close();
  }
}

interface Setting {
  readonly engine: Engine;
  readonly flow: Flow;
  readonly db: Sqlite.Database;
  /** What the flow is answered in the command to come, and what it asked in the last one. */
  readonly answers: number[];
  readonly asked: number[];
  readonly most: number;
}

class EngineWalk {
  readonly #at: Setting;
  readonly #rows: Sqlite.Statement<[number, number]>;
  readonly #newest: Sqlite.Statement<[]>;
  readonly #troubles = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #ahead: (readonly Step[])[] = [];
  #commands = 0;

  constructor(setting: Setting) {
    this.#at = setting;
    this.#rows = setting.db.prepare(
      `SELECT task.id, process, node, task.status, token, parent_task AS host,
       EXISTS (SELECT 1 FROM task_previous JOIN task AS before ON before.id = previous
               WHERE task_previous.task = task.id AND before.node LIKE 'race%') AS runner
       FROM task JOIN process ON process.id = process
       WHERE process = ? OR parent_task IN (SELECT id FROM task WHERE process = ?) ORDER BY task.id`,
    );
    this.#newest = setting.db.prepare("SELECT max(id) AS id FROM process WHERE flow = 'graph'");
  }

  walk(): Walked {
    const first: Step = { task: { node: "start", nth: 0 }, tells: false, answers: [] };
    this.#ahead.push([first]);
    for (let path = this.#ahead.pop(); path && this.#seen.size <= this.#at.most; path = this.#ahead.pop())
      this.#try(path);
    const isTooLarge = this.#seen.size > this.#at.most;
    return { troubles: this.#troubles, situations: this.#seen.size, commands: this.#commands, isTooLarge };
  }

  /** Does all of a path anew, and notes what can be done next. */
  #try(path: readonly Step[]): void {
    let process = 0;
    for (const [index, step] of path.entries()) {
      const trouble = this.#do(step, process);
      if (index === path.length - 1) this.#askOtherwise(path);
      if (trouble !== null) {
        if (trouble !== "") this.#troubles.add(trouble);
        return;
      }
      if (index === 0) process = (this.#newest.get() as { id: number }).id;
    }
    const rows = this.#rows.all(process, process) as readonly Row[];
    const failed = rows.find(({ status }) => status === "ERROR");
    if (failed) {
      // in the background nobody is refused
      if (this.#isJoin(failed)) this.#troubles.add(`clash ${failed.node}`);
      return;
    }
    const key = keyOf(rows);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const own = rows.filter((row) => row.process === process);
    const active = rows.filter(isActive);
    const movable = active.filter(({ node, process: of }) => of !== process || node.startsWith("handle"));
    if (movable.length === 0 && active.length > 0) {
      const race = own.find((row) => isActive(row) && row.node.startsWith("race"));
      this.#troubles.add(`stuck ${race?.node ?? active[0]?.node}`);
    }
    for (const row of movable) {
      const nth = rows.filter(({ node, id }) => node === row.node && id < row.id).length;
      for (const tells of row.node === "talk" ? [false, true] : [false])
        this.#ahead.push([...path, { task: { node: row.node, nth }, tells, answers: [] }]);
    }
  }

  /** The same path, its last command answered in the next other way. */
  #askOtherwise(path: readonly Step[]): void {
    const last = path.at(-1);
    if (!last) return;
    const { asked } = this.#at;
    const given = asked.map((_ways, index) => last.answers[index] ?? 0);
    for (let index = asked.length - 1; index >= 0; index -= 1) {
      const next = (given[index] ?? 0) + 1;
      if (next >= (asked[index] ?? 0)) continue;
      this.#ahead.push([...path.slice(0, -1), { ...last, answers: [...given.slice(0, index), next] }]);
      return;
    }
  }

  /** Null when it is done; a trouble; "" when it is refused for a reason that counts for nothing. */
  #do(step: Step, process: number): string | null {
    const { engine, flow, answers, asked } = this.#at;
    answers.splice(0, answers.length, ...step.answers);
    asked.length = 0;
    this.#commands += 1;
    try {
      if (process === 0) engine.start<Entries, string>(flow, "start", nothing);
      else {
        const rows = this.#rows.all(process, process) as readonly Row[];
        const row = rows.filter(({ node }) => node === step.task.node)[step.task.nth];
        if (!row) throw new Error("The same path leads elsewhere.");
        if (row.process === process) engine.run<Entries, string>(flow, row.node, row.id, nothing);
        else if (row.node === "talk") engine.run(child, "talk", row.id, step.tells);
        else engine.run(child, "rest", row.id);
      }
      return null;
    } catch (error) {
      if (!(error instanceof FlowError)) throw error;
      if (error.code === "join.multiple-tokens") return `clash ${String(error.details["node"])}`;
      if (error.code === "node.failed") return "";
      throw error;
    }
  }

  #isJoin({ node }: Row): boolean {
    return ["join", "early", "leaving"].some((kind) => node.startsWith(kind));
  }
}

function isActive({ status }: Row): boolean {
  return !["DONE", "CANCELED", "REVIVED"].includes(status);
}

/** The same for rows that differ only in the numbers of their splits. */
function keyOf(rows: readonly Row[]): string {
  const open = rows.filter(isActive);
  const absorbing = rows.filter(
    ({ node, status, token }) =>
      status === "DONE" && node.startsWith("leaving") && open.some((row) => row.token.startsWith(`${token}/`)),
  );
  const nodes = new Map(rows.map(({ id, node }) => [String(id), node]));
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (id: string) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id) ?? id;
    const count = (counts.get(node) ?? 0) + 1;
    counts.set(node, count);
    numbers.set(id, `${node}.${count}`);
    return `${node}.${count}`;
  };
  const placeOf = ({ node, token }: Row) => `${node} ${token.replaceAll(/(?<=\/)\d+/gu, nameOf)}`;
  const texts = [...open, ...absorbing].map((row) => {
    const host = rows.find(({ id }) => id === row.host);
    return `${host ? placeOf(host) : ""} ${placeOf(row)} ${row.status} ${row.runner}`;
  });
  return texts.toSorted().join(", ");
}
