import { requireJson } from "../artifacts/require-json.ts";
import { FlowError } from "../base/flow-error.ts";
import type { Activation } from "../flow/activation.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ChildProcess, ReadContext, WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { waitingTransitions } from "../flow/transitions.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { type BoundaryOptions, HostBuilder, type LeadsTo, type NodeProps, noProps } from "./node-builder.ts";
import { requireList } from "./require-list.ts";
import { wait } from "./rules.ts";

/** A flow, or a function that gives it: for flows that start each other. */
export type FlowReference<Called extends Flow = Flow> = Called | (() => Called);

type Done<Types extends FlowTypes> = (context: WriteContext<Types>, children: readonly ChildProcess[]) => void;

interface SubprocessProps extends NodeProps {
  readonly called: FlowReference;
  readonly entry: string;
  /** What the child of a Subprocess is started with; a list of it for the children of an NSubprocess. */
  readonly input: (context: ReadContext<ErasedTypes>) => unknown;
  readonly sequential: boolean;
  readonly done: Done<ErasedTypes> | null;
}

export interface SubprocessNode extends FlowNode, Omit<SubprocessProps, keyof NodeProps> {
  readonly kind: "subprocess" | "nsubprocess";
}

/** Starts processes of another flow and waits for them. */
export class SubprocessBuilder<Types extends FlowTypes> extends HostBuilder<
  Types,
  SubprocessProps,
  SubprocessNode["kind"]
> {
  /** Takes over what the children brought, in the parent's transaction. */
  done(body: Done<Types>): this {
    return this.with({ done: body });
  }

  /** Goes another way when a child throws an escalation, any or that of `code`. The child goes on unless told. */
  onEscalation<const Name extends string>(
    to: Name,
    { code = null, interrupting = false, title }: BoundaryOptions & { readonly code?: string | null } = {},
  ): this & LeadsTo<Name> {
    return this.attach({ kind: "boundaryEscalation", to, interrupting, after: null, code, title: title ?? null });
  }
}

export function subprocess<Types extends FlowTypes>(
  kind: SubprocessNode["kind"],
  called: FlowReference,
  entry: string,
  input: (context: ReadContext<Types>) => unknown,
  sequential: boolean,
): SubprocessBuilder<Types> {
  const props = { called, entry, input, sequential, done: null };
  return new SubprocessBuilder(kind, { ...noProps, ...props });
}

export function calledFlow({ called }: Pick<SubprocessProps, "called">): Flow {
  return typeof called === "function" ? called() : called;
}

/** Asked anew whenever a child has ended. */
const subprocessBehaviour: NodeBehaviour<SubprocessNode> = {
  taskKind: "SUBPROCESS",
  transitions: waitingTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  reachesOutside: true,
  activate(node, activation) {
    if (activation.task.status === "NEW") begin(node, activation);
    else goOn(node, activation);
  },
  outgoing: (node) => node.edges,
  canceled(_node, activation) {
    activation.children.cancel();
  },
};

function begin(node: SubprocessNode, activation: Activation): void {
  activation.transition("start", { started: activation.now });
  const given = node.input(activation.read());
  const inputs = node.kind === "nsubprocess" ? requireList(given as readonly unknown[], node) : [given];
  for (const input of inputs) requireInput(node, input);
  const [now, later] = node.sequential ? [inputs.slice(0, 1), inputs.slice(1)] : [inputs, []];
  for (const input of later) activation.children.enqueue(input);
  for (const input of now) startChild(node, activation, input);
  if (inputs.length === 0) finish(node, activation);
}

function goOn(node: SubprocessNode, activation: Activation): void {
  if (activation.children.hasRunning()) return;
  const kept = activation.children.dequeue();
  if (kept) return startChild(node, activation, kept.input);
  if (activation.children.all().every((child) => child.status === "CANCELED")) {
    const task = activation.task.id;
    throw new FlowError("children-canceled", `Everything that "${node.name}" started was canceled.`, { task });
  }
  return finish(node, activation);
}

/** Whether a task that has begun may start one more child. */
export function takesChildren(node: FlowNode): node is SubprocessNode {
  return node.kind === "nsubprocess";
}

/** Adds a child to a task that has begun: at once, or at the end of the row when they go one after the other. */
export function addChild(node: SubprocessNode, activation: Activation, input: unknown): void {
  requireInput(node, input);
  if (node.sequential) activation.children.enqueue(input);
  else startChild(node, activation, input);
}

/** Kept for later or not: children get the same. */
function requireInput(node: SubprocessNode, input: unknown): void {
  requireJson(requireSynchronous(input, node), "values.invalid", `What "${node.name}" starts a process with`);
}

function startChild(node: SubprocessNode, activation: Activation, input: unknown): void {
  activation.children.start(calledFlow(node).id, node.entry, input);
}

function finish({ done }: SubprocessNode, activation: Activation): void {
  if (done) {
    const ended = activation.children.all().filter((child) => child.status === "DONE");
    const children = ended.map(({ id, data, artifact }) => ({ id, data, artifact: activation.refOf(artifact) }));
    activation.write((context) => requireSynchronous(done(context, children), activation.node));
  }
  activation.transition("complete", { finished: activation.now });
}

const common = {
  behaviour: subprocessBehaviour,
  rules: { ...wait, waitsFor: "children" },
  functions: ({ input, done }) => [input, done],
} as const satisfies Partial<KindDefinition<SubprocessNode>>;

export const subprocessKind = {
  ...common,
  shape: () => "callActivity",
} as const satisfies KindDefinition<SubprocessNode>;

export const nsubprocessKind = {
  ...common,
  shape: () => "callActivities",
} as const satisfies KindDefinition<SubprocessNode>;
