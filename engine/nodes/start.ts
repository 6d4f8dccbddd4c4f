import type { Person } from "../contract/index.ts";
import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { FlowTypes } from "../flow/flow-types.ts";
import type { Annotation, EdgeOptions, FlowNode } from "../flow/node.ts";
import { startTransitions } from "../flow/transitions.ts";
import type { ErasedFormFields, FormFields } from "../forms/form-fields.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import type { PermissionRule } from "./permission.ts";

interface StartProps extends NodeProps {
  readonly form: ErasedFormFields;
  readonly permission: PermissionRule | null;
  readonly available: ((person: Person) => boolean) | null;
}

export interface StartNode extends FlowNode, StartProps {
  readonly kind: "start";
  readonly annotation: FlowNode["annotation"];
}

/** A form that starts a process. Without `permission` and `available`, anyone signed in may use it. */
export class StartBuilder<Types extends FlowTypes, Targets extends string = never> extends NodeBuilder<
  StartProps,
  Targets
> {
  readonly kind = "start";

  annotate(words: Annotation<Types>): this {
    return this.withAnnotation(words);
  }

  /** Only people who hold this permission may start here. */
  permission(rule: PermissionRule): this {
    return this.with({ permission: rule });
  }

  /** Only people for whom `allows` is true may start here; wins over `permission`. */
  available(allows: (person: Person) => boolean): this {
    return this.with({ available: allows });
  }

  next<const Name extends string>(to: Name, options?: EdgeOptions<Types>): StartBuilder<Types, Targets | Name> {
    return this.withEdge({ to, ...(options as EdgeOptions) });
  }
}

export function start<Types extends FlowTypes>(form: FormFields<Types>): StartBuilder<Types> {
  return new StartBuilder({ ...noProps, form, permission: null, available: null });
}

/** The person's values are saved between start and complete, by the command that starts the process. */
export const startBehaviour: NodeBehaviour<StartNode> = {
  taskKind: "HUMAN_START",
  transitions: startTransitions,
  waitsForOthers: false,
  announcesStart: true,
  activate: (_node, activation) => activation.transition("start", { started: activation.now }),
  outgoing: (node) => node.edges,
};
