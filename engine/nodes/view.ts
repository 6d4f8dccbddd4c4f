import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext } from "../flow/context.ts";
import { type Duration, milliseconds } from "../flow/duration.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import type { Annotation, EdgeOptions, FlowNode } from "../flow/node.ts";
import type { Restriction } from "../flow/restriction.ts";
import { humanTransitions } from "../flow/transitions.ts";
import type { ErasedFormFields, FormFields } from "../forms/form-fields.ts";
import { NodeBuilder, type NodeProps, noProps } from "./node-builder.ts";
import { type PermissionRule, permissionName } from "./permission.ts";

/** Names the person who gets the task; null leaves it to whoever may take it. */
type Assignment<Types extends FlowTypes> = (context: ReadContext<Types>) => string | null;

interface ViewProps extends NodeProps {
  readonly form: ErasedFormFields;
  readonly permission: PermissionRule | null;
  readonly assignment: Assignment<ErasedTypes> | null;
  readonly due: Duration | null;
  readonly restrictions: readonly Restriction[];
}

export interface ViewNode extends FlowNode, ViewProps {
  readonly kind: "view";
  readonly annotation: FlowNode["annotation"];
}

/** A form that a person fills. */
export class ViewBuilder<Types extends FlowTypes, Targets extends string = never> extends NodeBuilder<
  ViewProps,
  Targets
> {
  readonly kind = "view";

  annotate(words: Annotation<Types>): this {
    return this.withAnnotation(words);
  }

  /** Only people who hold this permission see the task in their queue and may take it. */
  permission(rule: PermissionRule): this {
    return this.with({ permission: rule });
  }

  /**
   * Gives the task to a person at once: by name, by a function, or to whoever did an earlier node.
   * A name that nobody has fails the action that led here with `person.unknown`.
   */
  assign(to: string | { readonly ownerOf: string } | Assignment<Types>): this {
    if (typeof to === "function") return this.with({ assignment: to });
    if (typeof to === "string") return this.with({ assignment: () => to });
    return this.with({ assignment: (context) => context.ownerOf(to.ownerOf)?.name ?? null });
  }

  /** When the task should be done, counted from its creation. */
  due(after: Duration): this {
    return this.with({ due: after });
  }

  /** Adds a rule on who may do the task, such as `notTheOwnerOf("start")`. */
  restrict(rule: Restriction): this {
    return this.with({ restrictions: [...this.props.restrictions, rule] });
  }

  next<const Name extends string>(to: Name, options?: EdgeOptions<Types>): ViewBuilder<Types, Targets | Name> {
    return this.withEdge({ to, ...(options as EdgeOptions) });
  }
}

export function view<Types extends FlowTypes>(form: FormFields<Types>): ViewBuilder<Types> {
  return new ViewBuilder({
    ...noProps,
    form,
    permission: null,
    assignment: null,
    due: null,
    restrictions: [],
  });
}

/** The person's values are saved between start and complete, by the command that completes the task. */
export const viewBehaviour: NodeBehaviour<ViewNode> = {
  taskKind: "HUMAN",
  transitions: humanTransitions,
  waitsForOthers: false,
  announcesStart: true,
  activate(node, activation) {
    const ruled = {
      permission: permissionName(node.permission, activation.flow.id, node.name),
      due: node.due && activation.now + milliseconds(node.due),
    };
    const name = node.assignment?.(activation.read()) ?? null;
    if (name === null) activation.update(ruled);
    else activation.transition("assign", { ...ruled, owner: activation.personNamed(name), assigned: activation.now });
  },
  outgoing: (node) => node.edges,
};
