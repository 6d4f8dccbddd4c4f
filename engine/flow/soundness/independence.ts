import { raceScopeOf } from "./change.ts";
import type { FlowModel } from "./flow-model.ts";
import type { Move } from "./move.ts";
import { movesOf, movesOfTask } from "./moves.ts";
import { Reach } from "./reach.ts";
import { Scopes } from "./scopes.ts";
import { type ModelTask, scopeOf, scopesOf, type Situation } from "./situation.ts";

/** A command that goes on for longer is taken for one that doesn't come to rest. */
const mostSteps = 500;

/** Finds moves that make no difference to others, so that one order of them stands for all: see ADR 30. */
export class Independence {
  readonly #model: FlowModel;
  readonly #reach: Reach;

  constructor(model: FlowModel) {
    this.#model = model;
    this.#reach = new Reach(model);
  }

  /**
   * Sets of moves of which each could be looked at in place of all: no other task can change what they do, and they
   * take nothing from any other.
   */
  *movesIn(situation: Situation): Generator<readonly Move[]> {
    const scopes = new Scopes(this.#model, this.#reach, situation);
    if (!this.#isApart(situation, scopes)) return;
    const inLine = situation.tasks.filter((task) => isInLine(task, situation));
    const last = inLine.find(({ node }) => this.#model.moves(node) === "terminate");
    if (last) yield movesOfTask(this.#model, situation, last);
    if (!this.#comesToRest(situation)) return;
    for (const task of situation.tasks.toReversed()) {
      const moves = rivalsOf(task, situation).flatMap((rival) => movesOfTask(this.#model, situation, rival));
      const concernNobody = moves.every((move) => this.#concernsNobody(move, task, situation, scopes));
      if (moves.length > 0 && concernNobody && moves.some(({ to }) => to && this.#comesToRest(to))) yield moves;
    }
  }

  /** Neither the move nor what its command does next meets another task. */
  #concernsNobody({ to, left, reachedAlone }: Move, task: ModelTask, situation: Situation, scopes: Scopes): boolean {
    if ([...left].some((scope) => scopes.homeOf(scope) === null)) return false;
    if (!this.#reachesAlone(reachedAlone, task, situation)) return false;
    return to === null || this.#isApart(to, new Scopes(this.#model, this.#reach, to));
  }

  /** What moves by itself comes first in the engine. It may be put off only where it meets nothing else. */
  #isApart(situation: Situation, scopes: Scopes): boolean {
    return situation.tasks.every((task) => {
      if (!isInLine(task, situation)) return true;
      const isOpening = task.phase === "ready" && this.#model.opensBranches(task.node);
      const own = isOpening ? scopeOf(task) : task.scope;
      const around = own === null ? scopesOf(task.token) : scopesOf(task.token).concat(own);
      const homes = around.map((scope) => scopes.homeOf(scope));
      const known = new Set(homes.flatMap((home) => (home === null ? [] : [...home])));
      const ahead = isOpening
        ? this.#model
            .branches(task.node)
            .slice(task.decided)
            .map(({ to }) => to)
        : [task.node];
      const others = ahead.map((node) => [...this.#reach.automaticJoins(node)].filter((join) => !known.has(join)));
      return !homes.includes(null) && others.every((joins) => this.#reachesAlone(joins, task, situation));
    });
  }

  /** Whether no other task can come to any of the joins. */
  #reachesAlone(joins: Iterable<string>, task: ModelTask, { tasks }: Situation): boolean {
    return [...joins].every((join) =>
      tasks.every(({ id, node }) => id === task.id || !this.#reach.joins(node).has(join)),
    );
  }

  /** Whether what moves by itself can come to rest without ending the process under the others. */
  #comesToRest(situation: Situation): boolean {
    const mayEnd = (task: ModelTask) => isInLine(task, situation) && this.#reach.mayTerminate(task.node);
    if (!situation.tasks.some(mayEnd)) return true;
    const ahead = [situation];
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const at = ahead.pop();
      if (!at) return false;
      if (at.queue.length + at.asked.length === 0) return true;
      const next = movesOf(this.#model, at).filter(({ ends }) => !ends);
      ahead.push(...next.flatMap(({ to }) => (to ? [to] : [])));
    }
    return false;
  }
}

/** Whether a task moves before anything that waits. */
function isInLine({ id, stale }: ModelTask, { queue, asked }: Situation): boolean {
  return stale || queue.includes(id) || asked.includes(id);
}

/** The task itself, or all in its race that can move next, as one takes it from the others; none when it can't move. */
function rivalsOf(task: ModelTask, situation: Situation): readonly ModelTask[] {
  if (task.phase === "joins" && !isInLine(task, situation)) return [];
  if (!task.runner) return [task];
  const rivals = situation.tasks.filter((other) => other.runner && raceScopeOf(other) === raceScopeOf(task));
  // a join can be won by what isn't in the race
  if (rivals.some(({ phase }) => phase === "joins")) return [];
  // who moves by itself wins before anything else happens
  const first = situation.queue.find((id) => rivals.some((rival) => rival.id === id));
  return first === undefined ? rivals : rivals.filter(({ id }) => id === first);
}
