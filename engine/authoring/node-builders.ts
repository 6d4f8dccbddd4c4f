import type { z } from "zod";
import type { Text, Tone } from "../contract/index.ts";
import type { ReadContext, WriteContext } from "../flow/context.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { JobBody, JobInput } from "../flow/job.ts";
import type { When } from "../flow/due-time.ts";
import type { FormFields } from "../forms/form-fields.ts";
import { type EndBuilder, end } from "../nodes/end.ts";
import {
  type ConditionalCatchBuilder,
  conditionalCatch,
  type EventName,
  type SignalCatchBuilder,
  signalCatch,
  type ThrowBuilder,
  throwing,
} from "../nodes/event.ts";
import { type FunctionBuilder, func } from "../nodes/function.ts";
import { type HandleBuilder, handle } from "../nodes/handle.ts";
import { branch, type IfBuilder } from "../nodes/if.ts";
import { type JobBuilder, type JobOptions, job } from "../nodes/job.ts";
import { type JoinBuilder, type JoinOptions, join } from "../nodes/join.ts";
import type { Condition } from "../nodes/node-builder.ts";
import type { Callable, InputOf } from "../nodes/signature.ts";
import { type SplitBuilder, split } from "../nodes/split.ts";
import { type StartBuilder, start } from "../nodes/start.ts";
import { type StartHandleBuilder, startHandle } from "../nodes/start-handle.ts";
import { type StartTimerBuilder, startTimer } from "../nodes/start-timer.ts";
import type { Schedule } from "../flow/schedule.ts";
import { type FlowReference, type SubprocessBuilder, subprocess } from "../nodes/subprocess.ts";
import { type SwitchBuilder, switchTo } from "../nodes/switch.ts";
import { type TimerBuilder, timer } from "../nodes/timer.ts";
import { type ViewBuilder, view } from "../nodes/view.ts";
import type { EntryOf, TypedFlow } from "./typed-flow.ts";

type Work<Types extends FlowTypes> = (context: WriteContext<Types>) => void;
type Handling<Types extends FlowTypes, Input, Value> = (context: WriteContext<Types>, input: Input) => Value;
type Labels = { readonly title?: Text; readonly tone?: Tone };

/** What `defineFlow` hands to an author, typed by the flow's schemas. */
export interface NodeBuilders<Types extends FlowTypes> {
  /** A form starts the process. */
  start(form?: FormFields<Types>): StartBuilder<Types>;
  /** Code starts the process: `engine.start(flow, "name", input)`. */
  startHandle<Input = void, Value = void>(
    handler: Handling<Types, Input, Value>,
  ): StartHandleBuilder<Types> & Callable<Input, Value>;
  /** The clock starts the process. */
  startTimer(schedule: Schedule): StartTimerBuilder<Types>;
  /** A form for a person. */
  view(form?: FormFields<Types>): ViewBuilder<Types>;
  /** Work outside Intray, which a person confirms. */
  manualTask(): ViewBuilder<Types>;
  /** Code that runs at once, in the same transaction. Must not return a promise. */
  function(body: Work<Types>): FunctionBuilder<Types>;
  /** A function that tells something outside; drawn as a send task. */
  sendHandle(body: Work<Types>): FunctionBuilder<Types>;
  /** A function that decides something; drawn as a business rule. */
  businessRule(body: Work<Types>): FunctionBuilder<Types>;
  /** A function that hands on a message; drawn as a message event. */
  messageThrow(body: Work<Types>): FunctionBuilder<Types>;
  /** Waits for code: `engine.run(flow, "name", task, input)`. */
  handle<Input = void, Value = void>(
    handler: Handling<Types, Input, Value>,
  ): HandleBuilder<Types> & Callable<Input, Value>;
  /** The same, drawn as a message event. */
  messageCatch<Input = void, Value = void>(
    handler: Handling<Types, Input, Value>,
  ): HandleBuilder<Types> & Callable<Input, Value>;
  /** Code that runs in the background, at least once. */
  job<Result>(body: JobBody<JobInput<Types>, Result>, options?: JobOptions<Types, Result>): JobBuilder<Types>;
  /** Waits until its moment has come. */
  timer(when: When<Types>): TimerBuilder<Types>;
  /** One of two ways. */
  if(condition: Condition<Types>): IfBuilder<Types>;
  /** The first way whose condition holds. */
  switch(): SwitchBuilder<Types>;
  /** Several ways at once. */
  split(): SplitBuilder<Types>;
  /** Several ways at once; the first to finish its first task wins, the others are canceled. */
  splitFirst(): SplitBuilder<Types>;
  /** Waits for the branches of a split. */
  join(options?: JoinOptions<Types>): JoinBuilder<Types>;
  /** Starts a process of another flow through its startHandle `entry`, and waits for it. */
  subprocess<Nodes, const Name extends EntryOf<Nodes>>(
    flow: FlowReference<TypedFlow<Nodes>>,
    entry: Name,
    input: (context: ReadContext<Types>) => InputOf<Nodes[Name]>,
  ): SubprocessBuilder<Types>;
  /** Starts a process for each item, all at once or one after the other, and waits for them. */
  nsubprocess<Nodes, const Name extends EntryOf<Nodes>>(
    flow: FlowReference<TypedFlow<Nodes>>,
    entry: Name,
    inputs: (context: ReadContext<Types>) => readonly InputOf<Nodes[Name]>[],
    options?: { readonly sequential?: boolean },
  ): SubprocessBuilder<Types>;
  /** A branch ends here. */
  end(labels?: Labels): EndBuilder<Types>;
  /** The process ends here: what is still active is canceled. */
  terminateEnd(labels?: Labels): EndBuilder<Types>;
  /** The process ends with an error: what is still active is canceled, the task that started the process fails. */
  errorEnd(code: string, labels?: Labels): EndBuilder<Types>;
  /** Tells all processes that listen now. */
  signalThrow(name: EventName<Types>): ThrowBuilder<Types>;
  /** Waits for a signal. */
  signalCatch(name: EventName<Types>): SignalCatchBuilder<Types>;
  /** Waits until a condition holds. */
  conditionalCatch(condition: Condition<Types>): ConditionalCatchBuilder<Types>;
  /** Tells the task that started this process, or the nearest above it that listens. */
  escalationThrow(code: EventName<Types>): ThrowBuilder<Types>;
  /** Runs the compensation of every finished task that has one, newest first. */
  compensateThrow(): ThrowBuilder<Types>;
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
    startTimer,
    view: (form = {}) => view("view", form),
    manualTask: () => view("manualTask", {}),
    function: (body) => func("function", body),
    sendHandle: (body) => func("sendHandle", body),
    businessRule: (body) => func("businessRule", body),
    messageThrow: (body) => func("messageThrow", body),
    handle: (handler) => handle("handle", handler),
    messageCatch: (handler) => handle("messageCatch", handler),
    job,
    timer,
    if: branch,
    switch: switchTo,
    split: () => split("split"),
    splitFirst: () => split("splitFirst"),
    join: (options = {}) => join(options),
    subprocess: (flow, entry, input) => subprocess("subprocess", flow as FlowReference, entry, input, false),
    nsubprocess: (flow, entry, inputs, { sequential = false } = {}) =>
      subprocess("nsubprocess", flow as FlowReference, entry, inputs, sequential),
    end: (labels = {}) => end<Types>("end").annotate(labels),
    terminateEnd: (labels = {}) => end<Types>("terminateEnd").annotate(labels),
    errorEnd: (code, labels = {}) => end<Types>("errorEnd", code).annotate(labels),
    signalThrow: (name) => throwing("signalThrow", name),
    signalCatch,
    conditionalCatch,
    escalationThrow: (code) => throwing("escalationThrow", code),
    compensateThrow: () => throwing("compensateThrow", ""),
  };
}
