import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import { type Duration, milliseconds } from "../flow/duration.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { JobBody, JobInput } from "../flow/job.ts";
import type { FlowNode } from "../flow/node.ts";
import { jobTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { HostBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { wait } from "./rules.ts";

export interface JobOptions<Types extends FlowTypes, Result> {
  /** How often a failed body is tried again; 3 unless told. */
  readonly retries?: number;
  /** How long to wait before the next try: doubling from `first`, 2 seconds, to `longest`, an hour, unless told. */
  readonly backOff?: { readonly first?: Duration; readonly max?: Duration };
  /** How long one try may take; 5 minutes unless told. */
  readonly timeout?: Duration;
  /**
   * How long it waits before its first try after a person led to it, so that they can still take back what they did;
   * as the engine was told unless told here.
   */
  readonly grace?: Duration;
  /**
   * True for a short job whose result the person wants to see who led to it: their window waits with them. They can go
   * on at any time.
   */
  readonly awaited?: boolean;
  /** Applies what the body returned, in the process's transaction. */
  readonly done?: (context: WriteContext<Types>, result: Result) => void;
}

interface JobProps extends NodeProps {
  readonly body: JobBody<JobInput, unknown>;
  readonly done: ((context: WriteContext<ErasedTypes>, result: unknown) => void) | null;
  readonly retries: number;
  readonly backOff: { readonly first: number; readonly max: number };
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds; null: as the engine was told. */
  readonly grace: number | null;
  readonly awaited: boolean;
}

export interface JobNode extends FlowNode, Omit<JobProps, keyof NodeProps> {
  readonly kind: "job";
}

/** Code that runs in the background on a snapshot; at least once, never inside a transaction. */
export class JobBuilder<Types extends FlowTypes> extends HostBuilder<Types, JobProps, "job"> {}

export function job<Types extends FlowTypes, Result>(
  body: JobBody<JobInput<Types>, Result>,
  { retries = 3, timeout = { minutes: 5 }, backOff = {}, grace, awaited = false, done }: JobOptions<Types, Result> = {},
): JobBuilder<Types> {
  const { first = { seconds: 2 }, max = { hours: 1 } } = backOff;
  return new JobBuilder("job", {
    ...noProps,
    body: body as unknown as JobProps["body"],
    done: (done ?? null) as JobProps["done"],
    retries,
    backOff: { first: milliseconds(first), max: milliseconds(max) },
    timeout: milliseconds(timeout),
    grace: grace === undefined ? null : milliseconds(grace),
    awaited,
  });
}

const jobBehaviour: NodeBehaviour<JobNode> = {
  taskKind: "JOB",
  transitions: jobTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate(node, activation) {
    activation.transition("schedule", { scheduled: activation.now });
    activation.enqueueJob(node.grace);
  },
  outgoing: (node) => node.edges,
};

export const jobKind = {
  behaviour: jobBehaviour,
  rules: { ...wait, waitsFor: "job" },
  shape: () => "serviceTask",
  functions: ({ done }) => [done],
  problems({ timeout, grace, backOff: { first, max } }) {
    const areLengths = [timeout, grace ?? 0, first, max].every((length) => Number.isSafeInteger(length) && length >= 0);
    if (areLengths && timeout > 0) return [];
    return [
      { problem: "One of its times is no length of time.", suggestion: "Give durations such as { minutes: 5 }." },
    ];
  },
} as const satisfies KindDefinition<JobNode>;
