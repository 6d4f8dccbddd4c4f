import type { FlowModel } from "./flow-model.ts";

/** Which nodes can be come to from which, and how far a command goes by itself. */
export class Reach {
  readonly #model: FlowModel;
  readonly #joins = new Map<string, ReadonlySet<string>>();
  readonly #automaticJoins = new Map<string, ReadonlySet<string>>();
  readonly #terminating = new Map<string, boolean>();

  constructor(model: FlowModel) {
    this.#model = model;
  }

  /** The joins that can be come to from a node, and the node itself when it is one. */
  joins(node: string): ReadonlySet<string> {
    return kept(this.#joins, node, () => this.#joinsAmong(from(node, (name) => nextNodes(this.#model, name))));
  }

  /** The joins that a command at the node may come to by itself. */
  automaticJoins(node: string): ReadonlySet<string> {
    return kept(this.#automaticJoins, node, () => this.#joinsAmong(this.#automatic(node)));
  }

  /** Whether a command at the node may end the whole process by itself. */
  mayTerminate(node: string): boolean {
    return kept(this.#terminating, node, () =>
      [...this.#automatic(node)].some((name) => this.#model.moves(name) === "terminate"),
    );
  }

  #automatic(node: string): ReadonlySet<string> {
    return from(node, (name) => (this.#model.moves(name) === "wait" ? [] : nextNodes(this.#model, name)));
  }

  #joinsAmong(names: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...names].filter((name) => this.#model.moves(name) === "join"));
  }
}

/** Where a node leads, what hangs at its border included. */
export function nextNodes(model: FlowModel, name: string): readonly string[] {
  return [...model.targets(name), ...model.borders(name).map((border) => border.name)];
}

function from(node: string, nextOf: (name: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([node]);
  // a set visits what is added to it while it is walked
  for (const name of seen) for (const next of nextOf(name)) seen.add(next);
  return seen;
}

function kept<Value>(answers: Map<string, Value>, node: string, answer: () => Value): Value {
  const known = answers.get(node) ?? answer();
  answers.set(node, known);
  return known;
}
