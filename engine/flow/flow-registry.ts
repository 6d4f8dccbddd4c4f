import { FlowError } from "../base/flow-error.ts";
import { isActive } from "../base/is-active.ts";
import type { TaskRecord } from "../base/records.ts";
import type { TaskKind } from "../contract/index.ts";
import type { Flow } from "./flow.ts";
import type { FlowNode } from "./node.ts";

/** What only the node kinds know; handed in, because the graph stands below them. */
interface KindTraits {
  /** Whether a node wants to hear when a task that it led to is done. */
  readonly watches: (node: FlowNode) => boolean;
  readonly obsolete: (name: string) => FlowNode;
  readonly taskKindOf: (node: FlowNode) => TaskKind;
}

/** What tells whether a task's node is still there. */
type KnownOfTask = Pick<TaskRecord, "flow" | "node" | "kind" | "status">;

/** The flows a program knows. Rows of flows or nodes that it no longer knows stay readable: see `find`. */
export class FlowRegistry {
  readonly #flows: ReadonlyMap<string, Flow>;

  readonly #watchers = new Map<Flow, ReadonlyMap<string, readonly string[]>>();
  readonly #watches: (node: FlowNode) => boolean;
  readonly #obsolete: (name: string) => FlowNode;
  readonly #taskKindOf: (node: FlowNode) => TaskKind;

  /** Throws `flow.invalid` when two flows share an id. */
  constructor(flows: readonly Flow[], { watches, obsolete, taskKindOf }: KindTraits) {
    this.#watches = watches;
    this.#obsolete = obsolete;
    this.#taskKindOf = taskKindOf;
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

  /** Whether tasks of this kind are opened in a flow. */
  hasKind(flow: string, kind: TaskKind): boolean {
    return Object.values(this.find(flow)?.nodes ?? {}).some((node) => this.#taskKindOf(node) === kind);
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

  /**
   * The node of a task; undefined when the flow has none of this name any more, or, while the task is open, one of another
   * kind.
   */
  nodeOf(task: KnownOfTask): FlowNode | undefined {
    const node = this.findNode(task.flow, task.node);
    return node === undefined || (isActive(task) && this.#taskKindOf(node) !== task.kind) ? undefined : node;
  }

  /** The same, or what stands in for a node that is gone. Throws `flow.unknown`. */
  nodeOrObsolete(task: KnownOfTask): FlowNode {
    this.get(task.flow);
    return this.nodeOf(task) ?? this.#obsolete(task.node);
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
