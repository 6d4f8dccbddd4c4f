import type { Text } from "../contract/index.ts";
import type { Annotation, Edge, FlowNode, NodeKind } from "../flow/node.ts";

/** What every builder collects. */
export interface NodeProps {
  readonly annotation: Annotation;
  readonly edges: readonly Edge[];
}

export const noProps: NodeProps = Object.freeze({ annotation: {}, edges: [] });

declare const targets: unique symbol;

/**
 * What an author chains calls on. Each call returns a new builder; `Targets` collects the names it leads to, so that
 * `defineFlow` can refuse a name that no node has.
 */
export abstract class NodeBuilder<Props extends NodeProps = NodeProps, Targets extends string = string> {
  declare readonly [targets]: Targets;
  abstract readonly kind: NodeKind;
  protected readonly props: Props;

  constructor(props: Props) {
    this.props = Object.freeze(props);
  }

  protected with(changes: Partial<Props>): this {
    const Builder = this.constructor as new (props: Props) => this;
    return new Builder({ ...this.props, ...changes });
  }

  protected withEdge(edge: Edge): this {
    const edges: Partial<NodeProps> = { edges: [...this.props.edges, edge] };
    return this.with(edges as Partial<Props>);
  }

  protected withAnnotation(annotation: Annotation): this {
    const merged: Partial<NodeProps> = { annotation: { ...this.props.annotation, ...annotation } };
    return this.with(merged as Partial<Props>);
  }

  /** The frozen node, once its name is known. Called by `defineFlow`. */
  build(name: string): FlowNode {
    const annotation = Object.freeze({ ...this.props.annotation, title: this.props.annotation.title ?? inWords(name) });
    return Object.freeze({ ...this.props, kind: this.kind, name, annotation });
  }
}

/** The names that a builder leads to. */
export type TargetsOf<Builder> = Builder extends { readonly [targets]: infer Names } ? Names : never;

/** `askManager` becomes "Ask manager". */
function inWords(name: string): Text {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_]/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
