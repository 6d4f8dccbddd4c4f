import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowNode } from "../flow/node.ts";
import { obsoleteTransitions } from "../flow/transitions.ts";
import { titleOfGoneNode } from "./default-title.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { listen } from "./rules.ts";

export interface ObsoleteNode extends FlowNode {
  readonly kind: "obsolete";
}

/** Stands in for a node that this version of the flow no longer has. */
export function obsoleteNode(name: string): ObsoleteNode {
  return {
    kind: "obsolete",
    name,
    annotation: { title: titleOfGoneNode(name) },
    edges: [],
    boundaries: [],
    compensation: null,
  };
}

/** Waits for a person to cancel it, or to move it to another node. */
const obsoleteBehaviour: NodeBehaviour<ObsoleteNode> = {
  taskKind: "OBSOLETE",
  transitions: obsoleteTransitions,
  waitsForOthers: false,
  announcesStart: false,
  opensBranches: false,
  activate: () => undefined,
  outgoing: () => [],
  canceled(_node, activation) {
    activation.children.cancel();
  },
};

export const obsoleteKind = {
  behaviour: obsoleteBehaviour,
  rules: { ...listen, edgeCount: "none" },
  shape: () => "scriptTask",
  functions: () => [],
} as const satisfies KindDefinition<ObsoleteNode>;
