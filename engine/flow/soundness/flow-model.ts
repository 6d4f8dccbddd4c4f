import { invariant } from "../../base/invariant.ts";
import type { Flow } from "../flow.ts";
import type { BranchRule, EarlyRule, NodeRules, NodeTraits } from "../node-rules.ts";
import type { FlowNode } from "../node.ts";

/** What is taken at the border of a task. */
interface Border {
  readonly name: string;
  readonly interrupting: boolean;
}

/** A flow without its data: which nodes lead where, and how tasks of them move. */
export class FlowModel {
  readonly flow: Flow;
  readonly #traits: NodeTraits;
  readonly #borders = new Map<string, readonly Border[]>();

  constructor(flow: Flow, traits: NodeTraits) {
    this.flow = flow;
    this.#traits = traits;
  }

  get names(): readonly string[] {
    return Object.keys(this.flow.nodes);
  }

  get starts(): readonly string[] {
    return this.names.filter((name) => this.#rules(name).startedBy !== null);
  }

  moves(name: string): NodeRules["moves"] {
    return this.#rules(name).moves;
  }

  /** True for what goes on in the command that reached it. */
  isAutomatic(name: string): boolean {
    return !["wait", "join"].includes(this.moves(name));
  }

  isEnd(name: string): boolean {
    return ["end", "terminate"].includes(this.moves(name));
  }

  /** True for what hangs at the border of another node. */
  isBorder(name: string): boolean {
    return this.#rules(name).catches !== null;
  }

  opensBranches(name: string): boolean {
    return ["split", "race"].includes(this.moves(name));
  }

  targets(name: string): readonly string[] {
    return this.#node(name).edges.map(({ to }) => to);
  }

  /** The ways out of a split; as in the engine, those straight to a join open last. */
  branches(name: string): readonly BranchRule[] {
    const all = this.#traits.branchesOf(this.#node(name));
    const isLast = ({ to }: BranchRule) => this.moves(to) === "join";
    return [...all.filter((branch) => !isLast(branch)), ...all.filter(isLast)];
  }

  /** What can be taken at the border. A node that doesn't wait is never late and hears nothing; it can only fail. */
  borders(name: string): readonly Border[] {
    const known = this.#borders.get(name);
    if (known) return known;
    const waits = this.moves(name) === "wait";
    const found = this.#node(name)
      .boundaries.filter((boundary) => waits || this.#rules(boundary).catches === "error")
      .map((boundary) => ({ name: boundary, interrupting: this.#traits.interrupts(this.#node(boundary)) }));
    this.#borders.set(name, found);
    return found;
  }

  early(name: string): EarlyRule {
    return this.#traits.earlyOf(this.#node(name));
  }

  #rules(name: string): NodeRules {
    return this.#traits.rulesOf(this.#node(name).kind);
  }

  #node(name: string): FlowNode {
    const node = this.flow.nodes[name];
    invariant(node, "a checked flow leads to nodes that it has");
    return node;
  }
}
