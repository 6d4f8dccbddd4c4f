import { FlowError } from "../base/flow-error.ts";
import type { Flow } from "./flow.ts";
import type { FlowNode } from "./node.ts";

/** The flows a program knows. Rows of flows or nodes that it no longer knows stay readable: see `find`. */
export class FlowRegistry {
  readonly #flows: ReadonlyMap<string, Flow>;

  /** Throws `flow.invalid` when two flows share an id. */
  constructor(flows: readonly Flow[]) {
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

  /** Throws `flow.unknown`. */
  get(flow: string): Flow {
    const found = this.find(flow);
    if (!found) throw new FlowError("flow.unknown", `There is no flow called "${flow}".`, { flow });
    return found;
  }

  /** Throws `flow.unknown`, `node.unknown`. */
  getNode(flow: string, node: string): FlowNode {
    const found = Object.hasOwn(this.get(flow).nodes, node) ? this.get(flow).nodes[node] : undefined;
    if (!found) throw new FlowError("node.unknown", `The flow "${flow}" has no node called "${node}".`, { flow, node });
    return found;
  }
}
