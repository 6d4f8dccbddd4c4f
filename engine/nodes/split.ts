import { FlowError } from "../base/flow-error.ts";
import type { Text } from "../contract/index.ts";
import type { Activation } from "../flow/activation.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { Edge, EdgeOptions, FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { raceTransitions } from "../flow/transitions.ts";
import { gateway } from "./gateway.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { type Condition, type LeadsTo, NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { requireList } from "./require-list.ts";
import { choice } from "./rules.ts";

type Items<Types extends FlowTypes> = (context: ReadContext<Types>) => readonly Readonly<Record<string, unknown>>[];

interface Branch {
  readonly edge: Edge;
  readonly condition: Condition | null;
  readonly items: Items<ErasedTypes> | null;
}

interface SplitProps extends NodeProps {
  readonly branches: readonly Branch[];
}

export interface SplitNode extends FlowNode, Pick<SplitProps, "branches"> {
  readonly kind: "split" | "splitFirst";
}

interface BranchOptions<Types extends FlowTypes> extends EdgeOptions<Types> {
  /** The branch is taken only when this holds. */
  readonly when?: Condition<Types>;
}

/** Several ways at once. */
export class SplitBuilder<Types extends FlowTypes> extends NodeBuilder<Types, SplitProps, SplitNode["kind"]> {
  next<const Name extends string>(to: Name, { when, ...options }: BranchOptions<Types> = {}): this & LeadsTo<Name> {
    return this.#branch({ to, ...(options as EdgeOptions) }, { condition: when ?? null });
  }

  /** One task for each item, the item as its data. */
  forEach<const Name extends string>(
    items: Items<Types>,
    to: Name,
    options: Pick<EdgeOptions<Types>, "seed"> = {},
  ): this & LeadsTo<Name> {
    return this.#branch({ to, ...(options as EdgeOptions) }, { items: items });
  }

  #branch<Name extends string>(edge: Edge & { to: Name }, rule: Partial<Branch>): this & LeadsTo<Name> {
    const branch: Branch = { edge, condition: null, items: null, ...rule };
    return this.leading(edge, { branches: [...this.props.branches, branch] });
  }
}

export function split<Types extends FlowTypes>(kind: SplitNode["kind"]): SplitBuilder<Types> {
  return new SplitBuilder(kind, { ...noProps, branches: [] });
}

const splitBehaviour: NodeBehaviour<SplitNode> = {
  ...gateway,
  taskKind: "PARALLEL_GATEWAY",
  opensBranches: true,
  outgoing: openBranches,
};

/** A race: open until the first task that came directly out of it is done. */
const splitFirstBehaviour: NodeBehaviour<SplitNode> = {
  ...gateway,
  taskKind: "PARALLEL_GATEWAY",
  transitions: raceTransitions,
  opensBranches: true,
  continuesWhileStarted: true,
  activate: (_node, activation) => activation.transition("start", { started: activation.now }),
  outgoing: openBranches,
  successorFinished(_node, activation, winner) {
    for (const other of activation.successors()) if (other.task.id !== winner.task.id) other.abandon();
    activation.transition("complete", { finished: activation.now });
  },
  canceled(_node, activation) {
    for (const runner of activation.successors()) runner.abandon();
  },
};

function openBranches(node: SplitNode, activation: Activation): readonly Edge[] {
  const context = activation.read();
  const edges = node.branches.flatMap(({ edge, condition, items }) => {
    if (items) return requireList(items(context), node).map((item): Edge => withData(edge, item));
    return condition === null || requireSynchronous(condition(context), node) ? [edge] : [];
  });
  if (edges.length > 0) return edges;
  throw new FlowError("node.failed", `No branch of "${node.name}" is open. Let one have no condition.`, {
    node: node.name,
  });
}

function withData(edge: Edge, item: Readonly<Record<string, unknown>>): Edge {
  return { ...edge, data: () => item };
}

const common = {
  conditionalEdges: ({ branches }) => branches.flatMap(({ edge, condition }) => (condition === null ? [] : [edge])),
  functions: ({ branches }) => branches.flatMap(({ condition, items }) => [condition, items]),
  branches: ({ branches }) =>
    branches.map(({ edge, condition, items }) => {
      return { to: edge.to, conditional: condition !== null || items !== null, repeated: items !== null };
    }),
} as const satisfies Partial<KindDefinition<SplitNode>>;

const forEach: Text = { en: "for each", de: "je Eintrag" };
const always: Text = { en: "always", de: "immer" };
const ifNeeded: Text = { en: "if needed", de: "falls nötig" };

/** When a branch is opened; null where that goes without saying, since all are. */
function labelOf({ branches }: SplitNode, edge: Edge): Text | null {
  const branch = branches.find((one) => one.edge === edge);
  if (branch?.items) return forEach;
  if (branch?.condition) return ifNeeded;
  return branches.some(({ condition }) => condition !== null) ? always : null;
}

/** One some of whose branches may stay shut is drawn as an inclusive gateway. */
export const splitKind = {
  ...common,
  behaviour: splitBehaviour,
  rules: { ...choice, moves: "split" },
  shape({ branches }) {
    return branches.some(({ condition }) => condition !== null) ? "inclusiveGateway" : "parallelGateway";
  },
  labelOf,
  caption({ branches }) {
    if (branches.length < 2 || branches.some(({ condition }) => condition !== null)) return null;
    return branches.length === 2 ? { en: "both", de: "beides" } : { en: "all", de: "alle" };
  },
} as const satisfies KindDefinition<SplitNode>;

export const splitFirstKind = {
  ...common,
  behaviour: splitFirstBehaviour,
  rules: { ...choice, moves: "race" },
  shape: () => "raceGateway",
  labelOf,
  caption: () => ({ en: "the first one", de: "was zuerst kommt" }),
} as const satisfies KindDefinition<SplitNode>;
