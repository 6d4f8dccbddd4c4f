import type { z } from "zod";
import type { Text } from "../contract/index.ts";
import type { ReadContext, WriteContext } from "../flow/context.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { JobBody, JobSnapshot } from "../flow/job.ts";
import type { FormFields } from "../forms/form-fields.ts";
import { type EndBuilder, end } from "../nodes/end.ts";
import { type FunctionBuilder, func } from "../nodes/function.ts";
import { branch, type IfBuilder } from "../nodes/if.ts";
import { type JobBuilder, type JobOptions, job } from "../nodes/job.ts";
import { type StartBuilder, start } from "../nodes/start.ts";
import { type StartHandleBuilder, startHandle } from "../nodes/start-handle.ts";
import { type ViewBuilder, view } from "../nodes/view.ts";

/** What `defineFlow` hands to an author, typed by the flow's schemas. */
export interface NodeBuilders<Types extends FlowTypes> {
  /** A form starts the process. */
  start(form?: FormFields<Types>): StartBuilder<Types>;
  /** Code starts the process: `engine.start(flow, "name", input)`. */
  startHandle<Input = void, Value = void>(
    handler: (context: WriteContext<Types>, input: Input) => Value,
  ): StartHandleBuilder<Types, Input, Value>;
  /** A form for a person. */
  view(form?: FormFields<Types>): ViewBuilder<Types>;
  /** Code that runs at once, in the same transaction. Must not return a promise. */
  function(body: (context: WriteContext<Types>) => void): FunctionBuilder<Types>;
  /** Code that runs in the background, at least once. */
  job<Result>(body: JobBody<JobSnapshot<Types>, Result>, options?: JobOptions<Types, Result>): JobBuilder<Types>;
  /** One of two ways. */
  if(condition: (context: ReadContext<Types>) => boolean): IfBuilder<Types>;
  /** A branch ends here. */
  end(words?: { readonly title?: Text }): EndBuilder<Types>;
}

/** The flow types that two schemas give. */
export interface TypesOf<Data extends z.ZodObject, Artifact extends z.ZodObject> extends FlowTypes {
  readonly data: z.output<Data>;
  readonly artifact: z.output<Artifact>;
  readonly artifactInput: z.input<Artifact>;
}

export function nodeBuilders<Types extends FlowTypes>(): NodeBuilders<Types> {
  return {
    start: (form = {}) => start(form),
    startHandle,
    view: (form = {}) => view(form),
    function: func,
    job,
    if: branch,
    end,
  };
}
