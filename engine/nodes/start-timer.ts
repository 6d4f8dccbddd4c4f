import type { FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { type Schedule, scheduleProblems } from "../flow/schedule.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { step } from "./rules.ts";
import { startHandleBehaviour } from "./start-handle.ts";

interface StartTimerProps extends NodeProps {
  readonly schedule: Schedule;
}

export interface StartTimerNode extends FlowNode, Pick<StartTimerProps, "schedule"> {
  readonly kind: "startTimer";
}

/** A process is started by the clock. Its work is done by the nodes that follow. */
export class StartTimerBuilder<Types extends FlowTypes> extends LeadingBuilder<Types, StartTimerProps, "startTimer"> {}

export function startTimer<Types extends FlowTypes>(schedule: Schedule): StartTimerBuilder<Types> {
  return new StartTimerBuilder("startTimer", { ...noProps, schedule });
}

/** Whoever reads the clock completes its task, as code does for a start that it calls. */
export const startTimerKind = {
  behaviour: startHandleBehaviour,
  rules: { ...step, startedBy: "clock" },
  shape: () => "timerStart",
  functions: () => [],
  problems: ({ schedule }) => scheduleProblems(schedule),
} as const satisfies KindDefinition<StartTimerNode>;
