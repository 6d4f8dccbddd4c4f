import type { Person } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { FlowNode } from "../flow/node.ts";
import { startTransitions } from "../flow/transitions.ts";
import type { ErasedFormFields, FormFields } from "../forms/form-fields.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { LeadingBuilder, type NodeProps, noProps } from "./node-builder.ts";
import type { PermissionRule } from "./permission.ts";
import { step } from "./rules.ts";

interface StartProps extends NodeProps {
  readonly form: ErasedFormFields;
  readonly permission: PermissionRule | null;
  readonly available: ((person: Person) => boolean) | null;
}

export interface StartNode extends FlowNode, Pick<StartProps, "form" | "permission" | "available"> {
  readonly kind: "start";
}

/** A form that starts a process. Without `permission` and `available`, anyone signed in may use it. */
export class StartBuilder<Types extends FlowTypes> extends LeadingBuilder<Types, StartProps, "start"> {
  /** Only people who hold this permission may start here. */
  permission(rule: PermissionRule): this {
    return this.with({ permission: rule });
  }

  /** Only people for whom `allows` is true may start here; wins over `permission`. */
  available(allows: (person: Person) => boolean): this {
    return this.with({ available: allows });
  }
}

export function start<Types extends FlowTypes>(form: FormFields<Types>): StartBuilder<Types> {
  return new StartBuilder("start", { ...noProps, form, permission: null, available: null });
}

/** The person's values are saved between start and complete, by the command that starts the process. */
const startBehaviour: NodeBehaviour<StartNode> = {
  taskKind: "HUMAN_START",
  transitions: startTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate: (_node, activation) => activation.transition("start", { started: activation.now }),
  outgoing: (node) => node.edges,
};

export const startKind = {
  behaviour: startBehaviour,
  rules: { ...step, startedBy: "person" },
  shape: () => "startEvent",
  functions: ({ available }) => [available],
} as const satisfies KindDefinition<StartNode>;
