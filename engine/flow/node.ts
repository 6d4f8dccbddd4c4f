import type { ArtifactRef, Text, Tone } from "../contract/index.ts";
import type { ReadContext } from "./context.ts";
import type { ErasedTypes, FlowTypes } from "./flow-types.ts";

/** What an author can put into a flow; each kind is described in one file in `nodes/`. */
export type NodeKind =
  | "start"
  | "startHandle"
  | "startTimer"
  | "view"
  | "manualTask"
  | "function"
  | "sendHandle"
  | "businessRule"
  | "messageThrow"
  | "handle"
  | "messageCatch"
  | "job"
  | "timer"
  | "if"
  | "switch"
  | "split"
  | "splitFirst"
  | "join"
  | "subprocess"
  | "nsubprocess"
  | "end"
  | "terminateEnd"
  | "errorEnd"
  | "signalThrow"
  | "signalCatch"
  | "conditionalCatch"
  | "escalationThrow"
  | "compensateThrow"
  | "boundaryTimeout"
  | "boundaryError"
  | "boundaryEscalation"
  | "obsolete";

/** Words that may depend on the case. */
export type DynamicText<Types extends FlowTypes = ErasedTypes> = Text | ((context: ReadContext<Types>) => Text);

/** How a node is called and what lists say about its tasks. A tone is for ends: how what they say of the process is meant. */
export interface Annotation<Types extends FlowTypes = ErasedTypes> {
  /** Defaults to the node's key in words. */
  readonly title?: Text;
  readonly description?: Text;
  /** One sentence about an open task. */
  readonly summary?: DynamicText<Types>;
  /** One sentence about a finished task. */
  readonly result?: DynamicText<Types>;
  readonly tone?: Tone;
}

export interface EdgeOptions<Types extends FlowTypes = ErasedTypes> {
  /** When it is taken, in a word or two: what a diagram writes at it. */
  readonly label?: Text;
  /** Task data that the next task begins with. */
  readonly data?: (context: ReadContext<Types>) => Record<string, unknown>;
  /** The record that the next task starts from. */
  readonly seed?: (context: ReadContext<Types>) => ArtifactRef | null;
}

export interface Edge extends EdgeOptions {
  readonly to: string;
}

/** A vertex of a flow: frozen, plain, without behaviour. What it does stands in `nodes/<kind>.ts`. */
export interface FlowNode {
  readonly kind: NodeKind;
  /** Its key in the flow. */
  readonly name: string;
  readonly annotation: Annotation & { readonly title: Text };
  /** All edges that can be taken, in the order in which they were written. */
  readonly edges: readonly Edge[];
  /** The nodes armed at its border, named `<host>.timeout`, `<host>.error`, `<host>.escalation`, then `.2` and so on. */
  readonly boundaries: readonly string[];
  /** The node that takes back what this one did; null when nothing does. */
  readonly compensation: string | null;
}
