import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import { type When, dueTimeOf, dueTimeProblems } from "../flow/due-time.ts";
import type { FlowNode } from "../flow/node.ts";
import { timerTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { listen } from "./rules.ts";

interface TimerProps extends NodeProps {
  readonly when: When;
}

export interface TimerNode extends FlowNode, Pick<TimerProps, "when"> {
  readonly kind: "timer";
}

/** Waits until its moment has come. */
export class TimerBuilder<Types extends FlowTypes> extends LeadingBuilder<Types, TimerProps, "timer"> {}

export function timer<Types extends FlowTypes>(when: When<Types>): TimerBuilder<Types> {
  return new TimerBuilder("timer", { ...noProps, when: when });
}

/** The due time stands in the row, so that it outlives the program. */
const timerBehaviour: NodeBehaviour<TimerNode> = {
  taskKind: "TIMER",
  transitions: timerTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate(node, activation) {
    // what lies in the past is due now
    const due = Math.max(dueTimeOf(node.when, activation.read(), node), activation.now);
    activation.transition("schedule", { scheduled: activation.now, due });
  },
  outgoing: (node) => node.edges,
};

export const timerKind = {
  behaviour: timerBehaviour,
  rules: { ...listen, waitsFor: "time" },
  shape: () => "timerCatch",
  functions: ({ when }) => [when],
  problems: ({ when }) => dueTimeProblems(when),
} as const satisfies KindDefinition<TimerNode>;
