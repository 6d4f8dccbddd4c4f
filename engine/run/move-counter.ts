import { FlowError } from "../base/flow-error.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";

/** So often one comes by the same place when what was walked is a circle, and not a long list with some tries in it. */
const circleRounds = 10;

/**
 * Counts how much moves by itself in one command, so that a circle without a node that waits comes to an end, and
 * remembers enough to tell a circle from a long list.
 */
export class MoveCounter {
  readonly #max: number;
  #moves = 0;
  readonly #visits = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  get moves(): number {
    return this.#moves;
  }

  /** Throws, past what is allowed, `node.loops` where a circle was walked, and `node.too-many-steps` for a long list. */
  count(task: TaskRecord, parentOf: (process: number) => ProcessRecord | null): void {
    this.#moves += 1;
    const place = `${task.process} ${task.node} ${task.token}`;
    this.#visits.set(place, (this.#visits.get(place) ?? 0) + 1);
    if (this.#moves <= this.#max) return;
    const { flow, node, process } = task;
    const isCircle = this.#rounds() >= circleRounds || levelsOf(flow, process, parentOf) >= circleRounds;
    const code = isCircle ? "node.loops" : "node.too-many-steps";
    throw new FlowError(code, sentences[code](flow, node, this.#max), { flow, node, steps: this.#max });
  }

  /** What has come since was undone, and counts no more. That it was walked is still known. */
  rollBackTo(moves: number): void {
    this.#moves = moves;
  }

  #rounds(): number {
    return Math.max(...this.#visits.values());
  }
}

const sentences = {
  "node.loops": (flow: string, node: string) =>
    `"${flow}" goes round in a circle without ever waiting, past "${node}". Give the circle a node that waits, or a way out.`,
  "node.too-many-steps": (flow: string, node: string, max: number) =>
    `"${flow}" takes more than ${max} steps without waiting, up to "${node}": its list is too long for one go. Split it, or let a node wait in between.`,
};

/** How many processes of the flow stand above each other. */
function levelsOf(flow: string, process: number, parentOf: (process: number) => ProcessRecord | null): number {
  let levels = 0;
  for (let above = parentOf(process); above && levels < circleRounds; above = parentOf(above.id)) {
    if (above.flow === flow) levels += 1;
  }
  return levels;
}
