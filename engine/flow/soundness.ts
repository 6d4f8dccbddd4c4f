import type { Flow } from "./flow.ts";
import type { NodeTraits } from "./node-rules.ts";
import {
  initialStates,
  type FlowModel,
  type FlowState,
  keyOf,
  type ModelMove,
  modelOf,
  movesOf,
} from "./soundness-model.ts";

/** A way in which a process of the flow gets stuck, and the shortest way there. */
export interface SoundnessProblem {
  readonly node: string;
  readonly problem: string;
  readonly suggestion: string;
  /** What happens, from the start on. */
  readonly trace: readonly string[];
}

export interface Soundness {
  readonly problems: readonly SoundnessProblem[];
  /** How many different situations were looked at. */
  readonly states: number;
  /** False: there are more situations than were looked at; nothing is said about those. */
  readonly complete: boolean;
}

interface Visit {
  readonly state: FlowState;
  readonly move: ModelMove | null;
  readonly before: Visit | null;
}

/**
 * Walks through every situation a process of the flow can come to, conditions being free to go either way, and tells of
 * each kind of trouble once, with a shortest way to it. Breadth first, so that the first way found is a shortest.
 */
export function soundnessOf(flow: Flow, traits: NodeTraits, { maxStates = 20_000 } = {}): Soundness {
  const model = modelOf(flow, traits);
  const problems = new Map<string, SoundnessProblem>();
  const seen = new Set<string>();
  const queue: Visit[] = [];
  const visit = (state: FlowState, move: ModelMove | null, before: Visit | null) => {
    const key = keyOf(state);
    if (seen.has(key) || seen.size >= maxStates) return;
    seen.add(key);
    queue.push({ state, move, before });
  };
  for (const state of initialStates(model)) visit(state, null, null);
  for (const at of queue) {
    const moves = movesOf(model, at.state);
    if (moves.length === 0) note(problems, stuck(model, at), at);
    for (const move of moves) {
      if (move.problem) note(problems, move.problem, { state: at.state, move, before: at });
      else if (move.to) visit(move.to, move, at);
    }
  }
  return { problems: [...problems.values()], states: seen.size, complete: seen.size < maxStates };
}

function stuck(model: FlowModel, { state }: Visit): Omit<SoundnessProblem, "trace"> | null {
  const [waiting] = state.tasks;
  if (!waiting) {
    if (state.ended) return null;
    return {
      node: model.flow.id,
      problem: "Everything has ended, but no end was reached.",
      suggestion: "Lead it to an end.",
    };
  }
  const names = state.tasks.map((task) => task.node).join(", ");
  return {
    node: waiting.node,
    problem: `Nothing can move any more while ${names} waits.`,
    suggestion: "Let each join close the branches of one split.",
  };
}

function note(
  problems: Map<string, SoundnessProblem>,
  problem: Omit<SoundnessProblem, "trace"> | null,
  at: Visit,
): void {
  if (!problem) return;
  const key = `${problem.node} ${problem.problem}`;
  if (!problems.has(key)) problems.set(key, { ...problem, trace: traceOf(at) });
}

function traceOf(at: Visit): readonly string[] {
  const trace: string[] = [];
  for (let visit: Visit | null = at; visit; visit = visit.before) if (visit.move) trace.unshift(visit.move.label);
  return trace;
}
