import type { Text } from "../contract/index.ts";
import type { ReadContext } from "./context.ts";
import type { ErasedTypes, FlowTypes } from "./flow-types.ts";

/** What an author can put into a flow; each kind is one file in `nodes/`. */
export type NodeKind = "start" | "startHandle" | "view" | "function" | "if" | "job" | "end";

/** Words that may depend on the case. */
export type Brief<Types extends FlowTypes = ErasedTypes> = Text | ((context: ReadContext<Types>) => Text);

/** How a node is called and what lists say about its tasks. */
export interface Annotation<Types extends FlowTypes = ErasedTypes> {
  /** Defaults to the node's key in words. */
  readonly title?: Text;
  readonly description?: Text;
  /** One sentence about an open task. */
  readonly summary?: Brief<Types>;
  /** One sentence about a finished task. */
  readonly result?: Brief<Types>;
}

export interface EdgeOptions<Types extends FlowTypes = ErasedTypes> {
  /** Task data that the next task begins with. */
  readonly data?: (context: ReadContext<Types>) => Record<string, unknown>;
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
}
