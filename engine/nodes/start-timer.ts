import type { Duration } from "../flow/duration.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { step } from "./rules.ts";
import { startHandleBehaviour } from "./start-handle.ts";

/**
 * How often the clock starts a process. An interval starts at once the first time and then counts from the last start;
 * cron (`minute hour day month weekday`, local time) starts at its next tick. After a time off: once, not once a tick.
 */
export type Schedule = { readonly every: Duration } | { readonly cron: string };

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
} as const satisfies KindDefinition<StartTimerNode>;
