import type { z } from "zod";
import { FlowError } from "../base/flow-error.ts";
import { decisionFieldOf } from "../contract/made-choice.ts";
import type { Text } from "../contract/index.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import { checkFlow } from "../flow/check-flow.ts";
import type { Flow } from "../flow/flow.ts";
import type { KeyFigureRule } from "../flow/key-figure.ts";
import type { DynamicText, FlowNode } from "../flow/node.ts";
import { checkKeyFigure } from "../forms/key-figure-field.ts";
import { fieldsOf } from "../forms/fields-of.ts";
import { hasForm, isHuman } from "../nodes/index.ts";
import { nodeTraits } from "../nodes/node-traits.ts";
import type { NodeBuilder } from "../nodes/node-builder.ts";
import type { GraphFaults } from "./graph-faults.ts";
import { type NodeBuilders, nodeBuilders, type TypesOf } from "./node-builders.ts";
import type { TypedFlow } from "./typed-flow.ts";

interface FlowDefinition<Data extends z.ZodObject, Artifact extends z.ZodObject, Nodes> {
  /** Where nodes name nodes that aren't there, the compiler says here which, and which was meant. */
  readonly id: [GraphFaults<Nodes>] extends [never] ? string : `The node ${GraphFaults<Nodes>}`;
  /** Count it up whenever the graph changes; running processes remember theirs. */
  readonly version: number;
  readonly title: Text;
  readonly description: Text;
  /** One sentence about a process; `result` about one that is done. */
  readonly summary?: DynamicText<TypesOf<Data, Artifact>>;
  readonly result?: DynamicText<TypesOf<Data, Artifact>>;
  /**
   * What a process is about in a few words, without who: lists show it as the title. The label of its record, or `summary`,
   * unless told. Worked out and stored whenever the data or the record change.
   */
  readonly processTitle?: DynamicText<TypesOf<Data, Artifact>>;
  /** The value that lists show beside the title: a field that holds a number or a date, or a function. */
  readonly keyFigure?: KeyFigureRule<TypesOf<Data, Artifact>>;
  /**
   * `own`: whoever may view the flow sees only the processes that they started, in which they own or owned a task, or in
   * which one waits for them; who manages it sees all. Without it they see all.
   */
  readonly view?: "own";
  /**
   * Whether whoever started a process may withdraw it. Without it: until somebody else has completed a task of it.
   * `running`: as long as it runs. False: never.
   */
  readonly withdraw?: "running" | false;
  /** Workflow data. A field that nobody has written yet is absent: give it a default if nodes read it before. */
  readonly data: Data;
  readonly artifact?: ArtifactType<Artifact>;
  readonly nodes: (node: NodeBuilders<TypesOf<Data, Artifact>>) => Nodes;
}

/**
 * Makes a flow out of its nodes. A target that doesn't exist and a field that isn't in the schema don't compile.
 *
 * Throws `flow.invalid` with all problems that only show at run time: see `checkFlow`. The flow is frozen.
 */
export function defineFlow<
  Data extends z.ZodObject,
  // oxlint-disable-next-line typescript/no-explicit-any -- a flow's nodes are of different types
  Nodes extends Record<string, NodeBuilder<any, any, any>>,
  Artifact extends z.ZodObject = z.ZodObject<Record<string, z.ZodNever>>,
>(definition: FlowDefinition<Data, Artifact, Nodes>): TypedFlow<Nodes> {
  const builders = definition.nodes(nodeBuilders()) as Record<string, NodeBuilder>;
  const nodes: Record<string, FlowNode> = {};
  for (const [name, builder] of Object.entries(builders)) {
    for (const node of builder.build(name)) nodes[node.name] = node;
  }
  const flow: Flow = Object.freeze({
    id: definition.id,
    version: definition.version,
    title: definition.title,
    description: definition.description,
    summary: (definition.summary ?? null) as DynamicText | null,
    result: (definition.result ?? null) as DynamicText | null,
    processTitle: (definition.processTitle ?? null) as DynamicText | null,
    keyFigure: (definition.keyFigure ?? null) as KeyFigureRule | null,
    view: definition.view ?? "all",
    withdraw: definition.withdraw ?? "undecided",
    data: definition.data,
    artifact: definition.artifact ?? null,
    nodes: Object.freeze(nodes),
  });
  checkFlow(flow, nodeTraits);
  checkKeyFigure(flow);
  for (const node of Object.values(nodes)) {
    if (!hasForm(node)) continue;
    const decision = decisionFieldOf(fieldsOf(flow, node.form, "en"));
    if (decision && !isHuman(node)) {
      const message = `"${node.name}" begins with the decision "${decision.name}". Let a node behind it decide.`;
      throw new FlowError("flow.invalid", message, { flow: flow.id, node: node.name });
    }
  }
  return flow;
}
