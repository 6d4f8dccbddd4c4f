import type { FlowModel } from "./flow-model.ts";
import { Independence } from "./independence.ts";
import type { Move } from "./move.ts";
import { initialSituations, movesOf } from "./moves.ts";
import { depthOf, type Situation } from "./situation.ts";
import { keyOf } from "./situation-key.ts";

/** A situation that was looked at, and where its moves lead. */
interface Explored {
  readonly situation: Situation;
  readonly moves: readonly { readonly move: Move; readonly to: string | null }[];
}

/** The situations that were looked at, by their keys. */
export interface SituationGraph {
  readonly starts: readonly string[];
  readonly situations: ReadonlyMap<string, Explored>;
  /** Why some situations were not looked at; null when all were. */
  readonly stopped: "situations" | "tasks" | null;
}

/** More tasks at once, or splits inside each other, are not looked at: a loop that keeps opening branches has no end. */
const most = { tasks: 200, depth: 20 };

/** Every order of moves, the nearest situations first. */
export function everyOrder(model: FlowModel, limit: number): SituationGraph {
  const graph = new Growing(model, limit);
  // grows while it is walked
  const ahead = [...graph.starts];
  for (const key of ahead) ahead.push(...graph.explore(key, (situation) => movesOf(model, situation)));
  return graph;
}

/**
 * One order of moves that make no difference to each other, in place of all. One that only leads back to what is being
 * looked at is not taken for all: the others would be put off for ever.
 */
export function oneOrder(model: FlowModel, limit: number): SituationGraph {
  const graph = new Growing(model, limit);
  const independence = new Independence(model);
  const open = new Set<string>();
  const choose = (situation: Situation) => {
    for (const moves of independence.movesIn(situation)) {
      if (moves.some(({ to }) => to !== null && !open.has(keyOf(to)))) return moves;
    }
    return movesOf(model, situation);
  };
  const ways: { readonly key: string; readonly ahead: string[] }[] = [];
  const enter = (key: string) => {
    if (graph.situations.has(key)) return;
    open.add(key);
    ways.push({ key, ahead: [...graph.explore(key, choose)] });
  };
  for (const start of graph.starts) {
    enter(start);
    for (let way = ways.at(-1); way; way = ways.at(-1)) {
      const next = way.ahead.pop();
      if (next !== undefined) enter(next);
      else {
        open.delete(way.key);
        ways.pop();
      }
    }
  }
  return graph;
}

class Growing implements SituationGraph {
  readonly starts: readonly string[];
  readonly situations = new Map<string, Explored>();
  stopped: SituationGraph["stopped"] = null;
  readonly #limit: number;
  readonly #known = new Map<string, Situation>();

  constructor(model: FlowModel, limit: number) {
    this.#limit = limit;
    this.starts = initialSituations(model).map((situation) => this.#note(situation));
  }

  /** Looks at a situation once. Returns the keys of those that it leads to and that weren't known before. */
  explore(key: string, movesOf: (situation: Situation) => readonly Move[]): readonly string[] {
    const situation = this.#known.get(key);
    if (!situation || this.situations.has(key)) return [];
    if (this.situations.size >= this.#limit) {
      this.stopped = "situations";
      return [];
    }
    if (isTooLarge(situation)) {
      this.stopped ??= "tasks";
      return [];
    }
    const moves = movesOf(situation).map((move) => ({ move, to: move.to && this.#note(move.to) }));
    this.situations.set(key, { situation, moves });
    return moves.flatMap(({ to }) => (to === null || this.situations.has(to) ? [] : [to]));
  }

  #note(situation: Situation): string {
    const key = keyOf(situation);
    if (!this.#known.has(key)) this.#known.set(key, situation);
    return key;
  }
}

function isTooLarge({ tasks }: Situation): boolean {
  return tasks.length > most.tasks || tasks.some(({ token }) => depthOf(token) > most.depth);
}
