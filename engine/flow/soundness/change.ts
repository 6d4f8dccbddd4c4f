import type { FlowModel } from "./flow-model.ts";
import {
  areNested,
  type GoneJoin,
  isOpen,
  type ModelTask,
  outside,
  scopeOf,
  scopesOf,
  type Situation,
} from "./situation.ts";

/** A situation while one step changes it, and what the step means for other branches. */
export class Change {
  /** Scopes in which less is active than before. */
  readonly left = new Set<string>();
  /** Joins that were reached on a token that no split has touched. */
  readonly reachedAlone = new Set<string>();
  readonly #model: FlowModel;
  #tasks: readonly ModelTask[];
  #queue: readonly number[];
  #asked: readonly number[];
  #gone: readonly GoneJoin[];
  #nextId: number;

  constructor(model: FlowModel, { tasks, queue, asked, gone, nextId }: Situation) {
    this.#model = model;
    this.#tasks = tasks;
    this.#queue = queue;
    this.#asked = asked;
    this.#gone = gone;
    this.#nextId = nextId;
  }

  /** Opens the first task of a process. */
  start(node: string): void {
    this.#queue = [this.#add({ node, token: "start", phase: "ready", scope: null, runner: false })];
  }

  /** Opens a task of a node, or brings one more branch to a join. */
  open(from: ModelTask, node: string, token: string, runner = false): void {
    if (this.#model.moves(node) === "join") return this.#arrive(from, node, token, runner);
    const phase = this.#model.isAutomatic(node) ? "ready" : "waits";
    const id = this.#add({ node, token, phase, scope: null, runner });
    if (phase === "ready") this.#queue = [...this.#queue, id];
  }

  /** The same task from now on. Returns it as it stands then. */
  replace(task: ModelTask, changes: Partial<ModelTask>): ModelTask {
    const changed = { ...task, ...changes };
    this.#tasks = this.#tasks.map((other) => (other.id === task.id ? changed : other));
    return changed;
  }

  /** The task is done; what it leads to is opened next. */
  finish(task: ModelTask): void {
    if (task.runner) this.#winRace(task);
    this.remove([task]);
  }

  /** Takes tasks away in whose place others come. */
  remove(tasks: readonly ModelTask[]): void {
    const ids = new Set(tasks.map(({ id }) => id));
    const stays = (id: number) => !ids.has(id);
    this.#tasks = this.#tasks.filter(({ id }) => stays(id));
    this.#queue = this.#queue.filter(stays);
    this.#asked = this.#asked.filter(stays);
  }

  /** A branch ends, or is canceled: it comes to no join any more. */
  leave(tasks: readonly ModelTask[]): void {
    const scopes = new Set(tasks.flatMap(({ token }) => scopesOf(token)));
    this.remove(tasks);
    for (const scope of scopes) this.#shrink(scope);
  }

  /** It doesn't move by itself any more. */
  dequeue({ id }: ModelTask): void {
    this.#queue = this.#queue.filter((other) => other !== id);
  }

  /** A split has opened its branches: more don't come, and those that came may be over. */
  endOpening(split: ModelTask): void {
    this.dequeue(split);
    for (const scope of [...scopesOf(split.token), scopeOf(split)]) this.#shrink(scope);
  }

  /** A join was asked. */
  answered(join: ModelTask): void {
    this.#asked = this.#asked.filter((other) => other !== join.id);
    if (join.stale) this.replace(join, { stale: false });
  }

  /** A join goes on, whatever is still open in its branches. */
  closeScope(join: ModelTask, scope: string): void {
    const rest = this.#tasks.filter(({ token }) => token.startsWith(scope));
    const early = rest.length > 0 ? this.#model.early(join.node) : "never";
    if (early === "cancels the rest") this.leave(rest);
    if (early === "leaves the rest") this.#gone = [...this.#gone, { node: join.node, scope }];
    this.left.add(scope);
  }

  /**
   * The situation afterwards. Joins that still have to wait are asked at once, and races that nobody runs in any more are
   * over: there is nothing to choose.
   */
  result(): Situation {
    this.#gone = this.#gone.filter(({ scope }) => isOpen(this.#situation(), scope));
    while (this.#queue.length === 0 && this.#settleOne());
    return this.#situation();
  }

  #settleOne(): boolean {
    const asked = this.#tasks.find(({ id }) => id === this.#asked[0]);
    if (asked) {
      if (mustDecide(this.#model, this.#situation(), asked)) return false;
      this.answered(asked);
      return true;
    }
    const over = this.#tasks.find((task) => task.phase === "racing" && !this.#isRun(scopeOf(task)));
    if (over) this.leave([over]);
    const next = this.#tasks.find((task) => task.stale);
    if (!next) return over !== undefined;
    this.#asked = [next.id];
    this.replace(next, { stale: false });
    return true;
  }

  /** Whether anybody can still win a race. */
  #isRun(scope: string): boolean {
    return this.#tasks.some((task) => task.runner && raceScopeOf(task) === scope);
  }

  #situation(): Situation {
    return { tasks: this.#tasks, queue: this.#queue, asked: this.#asked, gone: this.#gone, nextId: this.#nextId };
  }

  #arrive(from: ModelTask, node: string, token: string, runner: boolean): void {
    const joined = outside(token);
    const scope = from.token === joined ? scopeOf(from) : from.token.slice(0, from.token.lastIndexOf("_") + 1);
    if (token === joined) this.reachedAlone.add(node);
    else this.#shrink(scope);
    const open = this.#tasks.find((other) => other.node === node && other.token === joined);
    if (open) {
      this.replace(open, { mixed: open.mixed || open.scope !== scope, runner: open.runner || runner });
      if (!this.#asked.includes(open.id)) this.#asked = [...this.#asked, open.id];
    } else if (this.#gone.some((gone) => gone.node === node && gone.scope === scope)) {
      for (const around of scopesOf(joined)) this.#shrink(around);
    } else {
      const id = this.#add({ node, token: joined, phase: "joins", scope, runner });
      this.#asked = [...this.#asked, id];
    }
  }

  #add(task: Pick<ModelTask, "node" | "token" | "phase" | "scope" | "runner">): number {
    const id = this.#nextId;
    this.#nextId += 1;
    const fresh = { ...task, id, mixed: false, stale: false, taken: [], decided: 0, opened: [] };
    this.#tasks = [...this.#tasks, fresh];
    return id;
  }

  /** Joins that wait for these branches are asked again. */
  #shrink(scope: string): void {
    this.left.add(scope);
    for (const join of this.#tasks) if (join.scope === scope && !join.stale) this.replace(join, { stale: true });
  }

  /** The others are canceled, and the race is over. */
  #winRace(winner: ModelTask): void {
    const scope = raceScopeOf(winner);
    const race = this.#tasks.find((task) => task.phase === "racing" && scopeOf(task) === scope);
    if (!race) return;
    const others = this.#tasks.filter((task) => task.runner && task.id !== winner.id && raceScopeOf(task) === scope);
    this.remove([race, ...others]);
    this.#shrink(scope);
  }
}

/** The scope of the race that a runner came out of. */
export function raceScopeOf({ scope, token }: ModelTask): string {
  return scope ?? token.slice(0, token.lastIndexOf("_") + 1);
}

/** Whether asking a join does more than let it wait on. */
function mustDecide(model: FlowModel, situation: Situation, join: ModelTask): boolean {
  return clashes(situation, join) || model.early(join.node) !== "never" || !isOpen(situation, join.scope ?? "");
}

/** Whether branches of different splits have come to a join, which fails then. */
export function clashes({ tasks }: Situation, join: ModelTask): boolean {
  return join.mixed || tasks.some(({ node, token }) => node === join.node && areNested(token, join.token));
}
