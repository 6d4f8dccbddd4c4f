import type { TaskRecord } from "../base/records.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { waitingTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { step } from "./rules.ts";

/** One task of a branch, as a join's condition sees it. */
export interface BranchTask {
  readonly id: number;
  readonly node: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Arrivals<Types extends FlowTypes> {
  readonly process: { readonly id: number; readonly data: Readonly<Types["data"]> };
  /** Tasks that have come; canceled and revived ones are left out. */
  readonly arrived: readonly BranchTask[];
  /** Tasks of the same split that are still open. */
  readonly active: readonly BranchTask[];
}

export interface JoinOptions<Types extends FlowTypes> {
  /** Goes on before all have come. Asked at each arrival and after each cancel while branches are open. */
  readonly continueWhen?: (arrivals: Arrivals<Types>) => boolean;
  /** Whether going on early cancels the branches that are still open; true unless told. */
  readonly cancelActive?: boolean;
}

interface JoinProps extends NodeProps {
  readonly continueWhen: ((arrivals: Arrivals<ErasedTypes>) => boolean) | null;
  readonly cancelActive: boolean;
}

export interface JoinNode extends FlowNode, Omit<JoinProps, keyof NodeProps> {
  readonly kind: "join";
}

/** Waits for the branches of a split. */
export class JoinBuilder<Types extends FlowTypes> extends LeadingBuilder<Types, JoinProps, "join"> {}

export function join<Types extends FlowTypes>({
  continueWhen,
  cancelActive = true,
}: JoinOptions<Types>): JoinBuilder<Types> {
  const condition = continueWhen ?? null;
  return new JoinBuilder("join", { ...noProps, continueWhen: condition, cancelActive });
}

/** Asked anew at each arrival, and whenever a branch may have closed without arriving. */
const joinBehaviour: NodeBehaviour<JoinNode> = {
  taskKind: "JOIN",
  transitions: waitingTransitions,
  waitsForOthers: true,
  announcesStart: false,
  opensBranches: false,
  activate(node, activation) {
    if (activation.task.status === "NEW") activation.transition("start", { started: activation.now });
    const branches = activation.branches();
    if (branches.hasActive()) {
      if (!node.continueWhen) return;
      const { process } = activation.read();
      const arrivals = {
        process,
        get arrived() {
          return branches.arrived().filter(counts);
        },
        get active() {
          return branches.active();
        },
      };
      if (!requireSynchronous(node.continueWhen(arrivals), node)) return;
      if (node.cancelActive) activation.abandonBranches();
    }
    activation.transition("complete", { finished: activation.now });
  },
  outgoing: (node) => node.edges,
};

function counts({ status }: TaskRecord): boolean {
  return status !== "CANCELED" && status !== "REVIVED";
}

export const joinKind = {
  behaviour: joinBehaviour,
  rules: { ...step, moves: "join" },
  shape: () => "parallelGateway",
  functions: ({ continueWhen }) => [continueWhen],
  early({ continueWhen, cancelActive }) {
    if (continueWhen === null) return "never";
    return cancelActive ? "cancels the rest" : "leaves the rest";
  },
} as const satisfies KindDefinition<JoinNode>;
