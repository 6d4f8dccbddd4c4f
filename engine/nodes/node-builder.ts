import type { CatchableCode, Text } from "../contract/index.ts";
import type { ReadContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { When } from "../flow/due-time.ts";
import type { Annotation, Edge, EdgeOptions, FlowNode, NodeKind } from "../flow/node.ts";
import type { BoundaryNode, BoundaryProps } from "./boundary.ts";
import { suffixes, titleFromName, titleOfBoundary } from "./default-title.ts";

/** What every builder collects. */
export interface NodeProps {
  readonly annotation: Annotation;
  readonly edges: readonly Edge[];
  readonly attached: readonly BoundaryProps[];
  readonly compensation: string | null;
}

export const noProps: NodeProps = Object.freeze({ annotation: {}, edges: [], attached: [], compensation: null });

/** A code that an author gave to an error; the editor still offers the engine's own. */
type AuthorsCode = string & {};

declare const leadsTo: unique symbol;

/** Remembers, in its type alone, a name that a builder leads to. */
export interface LeadsTo<Name extends string> {
  readonly [leadsTo]: { readonly [name in Name]: true };
}

/** The names that a builder leads to, so that `defineFlow` can refuse a name that no node has. */
export type TargetsOf<Builder> = Builder extends { readonly [leadsTo]: infer Names } ? keyof Names & string : never;

/** What an author chains calls on. Each call returns a new builder and leaves the old one as it was. */
export class NodeBuilder<
  Types extends FlowTypes = ErasedTypes,
  Props extends NodeProps = NodeProps,
  Kind extends NodeKind = NodeKind,
> {
  declare readonly [leadsTo]: object;
  readonly kind: Kind;
  protected readonly props: Props;

  constructor(kind: Kind, props: Props) {
    this.kind = kind;
    this.props = Object.freeze(props);
  }

  /** Names the node and says what lists tell about its tasks. */
  annotate(annotation: Annotation<Types>): this {
    return this.with({ annotation: { ...this.props.annotation, ...annotation } } as Partial<Props>);
  }

  protected with(changes: Partial<Props>): this {
    const Builder = this.constructor as new (kind: Kind, props: Props) => this;
    return new Builder(this.kind, { ...this.props, ...changes });
  }

  protected leading<Name extends string>(
    edge: Edge & { to: Name },
    changes: Partial<Props> = {},
  ): this & LeadsTo<Name> {
    const edges: Partial<NodeProps> = { edges: [...this.props.edges, edge] };
    return this.with({ ...(edges as Partial<Props>), ...changes }) as this & LeadsTo<Name>;
  }

  /** The frozen node and what is armed at its border, once its name is known. Called by `defineFlow`. */
  build(name: string): readonly FlowNode[] {
    const { attached, ...props } = this.props;
    const annotation = titled(name, this.props.annotation);
    const boundaries = attached.map((boundary, index) => {
      const earlier = attached.slice(0, index).filter((other) => other.kind === boundary.kind).length;
      return boundaryNode(name, annotation.title, boundary, earlier);
    });
    const names = Object.freeze(boundaries.map((boundary) => boundary.name));
    return [Object.freeze({ ...props, kind: this.kind, name, annotation, boundaries: names }), ...boundaries];
  }
}

/** A node that leads on to one other. */
export class LeadingBuilder<
  Types extends FlowTypes,
  Props extends NodeProps = NodeProps,
  Kind extends NodeKind = NodeKind,
> extends NodeBuilder<Types, Props, Kind> {
  /** The node that follows, and what its task begins with. */
  next<const Name extends string>(to: Name, options?: EdgeOptions<Types>): this & LeadsTo<Name> {
    return this.leading({ to, ...(options as EdgeOptions) });
  }
}

export interface BoundaryOptions {
  /** What people call it; after its host unless told. */
  readonly title?: Text;
  /** True: the host is canceled when the boundary is taken. */
  readonly interrupting?: boolean;
}

/** A node that does something, and so can be late, fail, be told of, or be taken back. */
export class HostBuilder<
  Types extends FlowTypes,
  Props extends NodeProps = NodeProps,
  Kind extends NodeKind = NodeKind,
> extends LeadingBuilder<Types, Props, Kind> {
  /** Goes another way when the task is still open after a while. Interrupting unless told. */
  onTimeout<const Name extends string>(
    after: When<Types>,
    to: Name,
    { interrupting = true, title }: BoundaryOptions = {},
  ): this & LeadsTo<Name> {
    return this.attach({ kind: "boundaryTimeout", to, interrupting, after, code: null, title: title ?? null });
  }

  /**
   * Goes another way when the task fails in the background, with any error or with that of `code`. Interrupting unless
   * told: the task is canceled and keeps its error.
   */
  onError<const Name extends string>(
    to: Name,
    {
      code = null,
      interrupting = true,
      title,
    }: BoundaryOptions & { readonly code?: CatchableCode | AuthorsCode | null } = {},
  ): this & LeadsTo<Name> {
    return this.attach({ kind: "boundaryError", to, interrupting, after: null, code, title: title ?? null });
  }

  /** Names the node that takes back what this one did, when a `compensateThrow` asks for it. */
  compensateWith<const Name extends string>(node: Name): this & LeadsTo<Name> {
    return this.with({ compensation: node } as unknown as Partial<Props>) as this & LeadsTo<Name>;
  }

  protected attach<Name extends string>(boundary: BoundaryProps & { to: Name }): this & LeadsTo<Name> {
    const attached: Partial<NodeProps> = { attached: [...this.props.attached, boundary] };
    return this.with(attached as Partial<Props>) as this & LeadsTo<Name>;
  }
}

function boundaryNode(host: string, hostTitle: Text, boundary: BoundaryProps, earlier: number): BoundaryNode {
  const suffix = earlier === 0 ? suffixes[boundary.kind] : `${suffixes[boundary.kind]}.${earlier + 1}`;
  const name = `${host}.${suffix}`;
  return Object.freeze({
    ...boundary,
    name,
    host,
    annotation: Object.freeze({ title: boundary.title ?? titleOfBoundary(hostTitle, boundary.kind) }),
    edges: Object.freeze([{ to: boundary.to }]),
    boundaries: [],
    compensation: null,
  });
}

function titled(name: string, annotation: Annotation): FlowNode["annotation"] {
  return Object.freeze({ ...annotation, title: annotation.title ?? titleFromName(name) });
}

/** What an author's condition looks like. */
export type Condition<Types extends FlowTypes = ErasedTypes> = (context: ReadContext<Types>) => boolean;
