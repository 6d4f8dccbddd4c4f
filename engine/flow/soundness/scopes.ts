import { arrivalsOf } from "./arrivals.ts";
import type { FlowModel } from "./flow-model.ts";
import type { Reach } from "./reach.ts";
import { depthOf, outside, type Situation } from "./situation.ts";

/** What can come together at which join, in one situation. Answers are kept. */
export class Scopes {
  readonly #model: FlowModel;
  readonly #situation: Situation;
  readonly #reach: Reach;
  readonly #homes = new Map<string, ReadonlySet<string> | null>();

  constructor(model: FlowModel, reach: Reach, situation: Situation) {
    this.#model = model;
    this.#reach = reach;
    this.#situation = situation;
  }

  /**
   * The one join to which the branches of a scope can come, or none. Null when there are several, or when something else
   * can come there as long as a branch is open.
   */
  homeOf(scope: string): ReadonlySet<string> | null {
    let home = this.#homes.get(scope);
    if (home === undefined) {
      home = this.#homeOf(scope);
      this.#homes.set(scope, home);
    }
    return home;
  }

  #homeOf(scope: string): ReadonlySet<string> | null {
    const token = outside(scope);
    const depth = depthOf(token);
    const home = new Set<string>();
    const foreign = new Set<string>();
    for (const task of this.#situation.tasks) {
      if (task.scope === scope) home.add(task.node);
      else if (task.scope !== null && isNear(task.token, depthOf(task.token), token)) foreign.add(task.node);
      if (this.#reach.joins(task.node).size === 0) continue;
      const found = arrivalsOf(this.#model, task, scope);
      if (found === null) return null;
      for (const arrival of found.arrivals) {
        const comesHome = found.token.startsWith(scope) && arrival.depth === depth && arrival.kept > depth;
        if (comesHome) home.add(arrival.join);
        else if (arrival.kept >= Math.min(arrival.depth, depth) && isNear(found.token, arrival.depth, token))
          foreign.add(arrival.join);
      }
    }
    return home.size <= 1 && [...home].every((join) => !foreign.has(join)) ? home : null;
  }
}

/** Whether a token that shares the first branches of `one`, and is `depth` deep, may equal `other` or lie in it or around. */
function isNear(one: string, depth: number, other: string): boolean {
  const [mine, theirs] = [one.split("/"), other.split("/")];
  return theirs.slice(0, depth + 1).every((part, index) => index >= mine.length || part === mine[index]);
}
