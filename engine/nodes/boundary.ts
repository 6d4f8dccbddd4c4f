import type { Text } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import { type When, dueTimeOf, dueTimeProblems } from "../flow/due-time.ts";
import type { FlowNode } from "../flow/node.ts";
import { boundaryTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { step } from "./rules.ts";

/** What an author hangs at the border of a node. */
export interface BoundaryProps {
  readonly kind: "boundaryTimeout" | "boundaryError" | "boundaryEscalation";
  readonly to: string;
  readonly interrupting: boolean;
  /** When a timeout is due; null for the others. */
  readonly after: When | null;
  /** What is listened for; null: everything. */
  readonly code: string | null;
  /** How its author calls it; null: after its host. */
  readonly title: Text | null;
}

export interface BoundaryNode extends FlowNode, Omit<BoundaryProps, "to"> {
  readonly kind: BoundaryProps["kind"];
  readonly host: string;
}

/** Hangs at the border of a node, until the time is up. */
export interface TimeoutNode extends BoundaryNode {
  readonly kind: "boundaryTimeout";
}

const common = {
  transitions: boundaryTransitions,
  waitsForOthers: false,
  announcesStart: false,
  opensBranches: false,
  outgoing: (node: BoundaryNode) => node.edges,
} as const;

/** Armed while its host is open. */
const timeoutBehaviour: NodeBehaviour<BoundaryNode> = {
  ...common,
  taskKind: "TIMER",
  activate(node, activation) {
    if (!node.after) return;
    const due = Math.max(dueTimeOf(node.after, activation.read(), node), activation.now);
    activation.transition("schedule", { scheduled: activation.now, due });
  },
};

/** Opened when it catches something, and done at once. */
const catchingBehaviour: NodeBehaviour<BoundaryNode> = {
  ...common,
  taskKind: "EVENT",
  activate: (_node, activation) => activation.transition("complete", { finished: activation.now }),
};

export const boundaryTimeoutKind = {
  behaviour: timeoutBehaviour,
  rules: { ...step, catches: "timeout", waitsFor: "time" },
  shape: () => "timerBoundary",
  functions: ({ after }) => [after],
  problems: ({ after }) => dueTimeProblems(after),
} as const satisfies KindDefinition<TimeoutNode>;

export const boundaryErrorKind = {
  behaviour: catchingBehaviour,
  rules: { ...step, catches: "error" },
  shape: () => "errorBoundary",
  functions: () => [],
} as const satisfies KindDefinition<BoundaryNode>;

export const boundaryEscalationKind = {
  behaviour: catchingBehaviour,
  rules: { ...step, catches: "escalation" },
  shape: () => "escalationBoundary",
  functions: () => [],
} as const satisfies KindDefinition<BoundaryNode>;
