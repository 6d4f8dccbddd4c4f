import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { WriteContext } from "../flow/context.ts";
import { type Duration, milliseconds } from "../flow/duration.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { JobBody, JobSnapshot } from "../flow/job.ts";
import type { FlowNode } from "../flow/node.ts";
import { jobTransitions } from "../flow/transitions.ts";
import { HostBuilder, type NodeProps, noProps } from "./node-builder.ts";

export interface JobOptions<Types extends FlowTypes, Result> {
  /** How often a failed body is tried again; 3 unless told. */
  readonly retries?: number;
  /** How long one try may take; 5 minutes unless told. */
  readonly timeout?: Duration;
  /** Applies what the body returned, in the process's transaction. */
  readonly done?: (context: WriteContext<Types>, result: Result) => void;
}

interface JobProps extends NodeProps {
  readonly body: JobBody<JobSnapshot, unknown>;
  readonly done: ((context: WriteContext<ErasedTypes>, result: unknown) => void) | null;
  readonly retries: number;
  /** Milliseconds. */
  readonly timeout: number;
}

export interface JobNode extends FlowNode, Omit<JobProps, keyof NodeProps> {
  readonly kind: "job";
}

/** Code that runs in the background on a snapshot; at least once, never inside a transaction. */
export class JobBuilder<Types extends FlowTypes> extends HostBuilder<Types, JobProps, "job"> {}

export function job<Types extends FlowTypes, Result>(
  body: JobBody<JobSnapshot<Types>, Result>,
  { retries = 3, timeout = { minutes: 5 }, done }: JobOptions<Types, Result> = {},
): JobBuilder<Types> {
  return new JobBuilder("job", {
    ...noProps,
    body: body as unknown as JobProps["body"],
    done: (done ?? null) as JobProps["done"],
    retries,
    timeout: milliseconds(timeout),
  });
}

export const jobBehaviour: NodeBehaviour<JobNode> = {
  taskKind: "JOB",
  transitions: jobTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate(_node, activation) {
    activation.transition("schedule", { scheduled: activation.now });
    activation.enqueueJob();
  },
  outgoing: (node) => node.edges,
};
