import { FlowError } from "../base/flow-error.ts";
import type { Flow } from "./flow.ts";
import type { FlowNode } from "./node.ts";

/** What only the node kinds know; handed in, because the graph stands below them. */
interface KindTraits {
  /** Whether a node wants to hear when a task that it led to is done. */
  readonly watches: (node: FlowNode) => boolean;
  readonly obsolete: (name: string) => FlowNode;
}

/** The flows a program knows. Rows of flows or nodes that it no longer knows stay readable: see `find`. */
export class FlowRegistry {
  readonly #flows: ReadonlyMap<string, Flow>;

  readonly #watchers = new Map<Flow, ReadonlyMap<string, readonly string[]>>();
  readonly #watches: (node: FlowNode) => boolean;
  readonly #obsolete: (name: string) => FlowNode;

  /** Throws `flow.invalid` when two flows share an id. */
  constructor(flows: readonly Flow[], { watches, obsolete }: KindTraits) {
    this.#watches = watches;
    this.#obsolete = obsolete;
    this.#flows = new Map(flows.map((flow) => [flow.id, flow]));
    if (this.#flows.size < flows.length) {
      const ids = flows.map((flow) => flow.id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      throw new FlowError("flow.invalid", `Two flows are called ${twice.join(", ")}. Give each an id of its own.`, {
        twice,
      });
    }
  }

  all(): Iterable<Flow> {
    return this.#flows.values();
  }

  find(flow: string): Flow | undefined {
    return this.#flows.get(flow);
  }

  findNode(flow: string, node: string): FlowNode | undefined {
    const nodes = this.find(flow)?.nodes;
    return nodes && Object.hasOwn(nodes, node) ? nodes[node] : undefined;
  }

  /** The nodes that want to hear when a task of `node` is done. */
  watchersOf(flow: Flow, node: string): readonly string[] {
    let watched = this.#watchers.get(flow);
    if (!watched) {
      watched = this.#watched(flow);
      this.#watchers.set(flow, watched);
    }
    return watched.get(node) ?? [];
  }

  #watched(flow: Flow): ReadonlyMap<string, readonly string[]> {
    const watching = Object.values(flow.nodes).filter((node) => this.#watches(node));
    const targets = new Set(watching.flatMap((node) => node.edges.map((edge) => edge.to)));
    const sources = (target: string) => watching.filter((node) => node.edges.some((edge) => edge.to === target));
    return new Map([...targets].map((target) => [target, sources(target).map((node) => node.name)]));
  }

  /** A node, or what stands in for one that the flow no longer has. Throws `flow.unknown`. */
  nodeOrObsolete(flow: string, node: string): FlowNode {
    const { nodes } = this.get(flow);
    return (Object.hasOwn(nodes, node) ? nodes[node] : undefined) ?? this.#obsolete(node);
  }

  /** Throws `flow.unknown`. */
  get(flow: string): Flow {
    const found = this.find(flow);
    if (!found) throw unknownFlow(flow);
    return found;
  }

  /** Throws `flow.unknown`, `node.unknown`. */
  getNode(flow: string, node: string): FlowNode {
    const found = Object.hasOwn(this.get(flow).nodes, node) ? this.get(flow).nodes[node] : undefined;
    if (!found) throw new FlowError("node.unknown", `The flow "${flow}" has no node called "${node}".`, { flow, node });
    return found;
  }
}

/** What is answered about a flow that doesn't exist, and about one that exists but not for whoever asks. */
export function unknownFlow(flow: string): FlowError {
  return new FlowError("flow.unknown", `There is no flow called "${flow}".`, { flow });
}
