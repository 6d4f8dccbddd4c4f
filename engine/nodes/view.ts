import type { NodeBehaviour } from "../flow/behaviour.ts";
import type { ReadContext, WriteContext } from "../flow/context.ts";
import type { ErasedTypes, FlowTypes } from "../flow/flow-types.ts";
import { type When, dueTimeOf, dueTimeProblems } from "../flow/due-time.ts";
import type { FlowNode } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import type { Restriction } from "../flow/restriction.ts";
import { humanTransitions } from "../flow/transitions.ts";
import type { ErasedFormFields, FormFields } from "../forms/form-fields.ts";
import { undoWith } from "./function.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { HostBuilder, type LeadsTo, type NodeProps, noProps } from "./node-builder.ts";
import { type PermissionRule, permissionName } from "./permission.ts";
import { requireText } from "./require-text.ts";
import { wait } from "./rules.ts";

/** Names the person who gets the task; null leaves it to whoever may take it. */
type Assignment<Types extends FlowTypes> = (context: ReadContext<Types>) => string | null;
type Hook<Types extends FlowTypes> = (context: WriteContext<Types>) => void;

interface ViewProps extends NodeProps {
  readonly form: ErasedFormFields;
  readonly permission: PermissionRule | null;
  readonly permissionObject: ((context: ReadContext<ErasedTypes>) => string) | null;
  readonly assignment: Assignment<ErasedTypes> | null;
  readonly due: When | null;
  readonly restrictions: readonly Restriction[];
  readonly onCreate: Hook<ErasedTypes> | null;
  readonly undo: Hook<ErasedTypes> | null;
}

export interface ViewNode extends FlowNode, Omit<ViewProps, keyof NodeProps> {
  readonly kind: "view" | "manualTask";
}

/** Names that the compiler knows; those that only show at run time are checked when the flow is defined. */
type Known<Name extends string> = string extends Name ? never : Name;

/** A form that a person fills, or a manual task that a person confirms. */
export class ViewBuilder<Types extends FlowTypes> extends HostBuilder<Types, ViewProps, ViewNode["kind"]> {
  /**
   * Only people who hold this permission see the task in their queue and may take it; with `object`, those who hold it
   * for that object or for all.
   */
  permission(
    rule: PermissionRule,
    { object }: { readonly object?: (context: ReadContext<Types>) => string } = {},
  ): this {
    return this.with({ permission: rule, permissionObject: object ?? null });
  }

  /**
   * Gives the task to a person at once: by name, by a function, or to whoever did an earlier node.
   * The task waits in its queue when that person has left and nobody replaces them, or when they may not do it. A name that
   * nobody ever had fails the action that led here with `person.unknown`.
   */
  assign<const Name extends string = never>(
    to: string | { readonly ownerOf: Name } | Assignment<Types>,
  ): this & LeadsTo<Name> {
    const assignment: Assignment<Types> =
      typeof to === "function"
        ? to
        : typeof to === "string"
          ? () => to
          : (context) => context.ownerOf(to.ownerOf)?.name ?? null;
    return this.with({ assignment }) as this & LeadsTo<Name>;
  }

  /** When the task should be done: after a while, at a moment, or what a function of the case says. */
  due(when: When<Types>): this {
    return this.with({ due: when });
  }

  /** Adds a rule on who may do the task, such as `notTheOwnerOf("start")`. */
  restrict<const Name extends string>(rule: Restriction<Name>): this & LeadsTo<Known<Name>> {
    return this.with({ restrictions: [...this.props.restrictions, rule] }) as this & LeadsTo<Known<Name>>;
  }

  /** Runs when the task is created, before anybody sees it. */
  onCreate(body: Hook<Types>): this {
    return this.with({ onCreate: body });
  }

  /** Takes back what the person did, when the task is undone. */
  undo(body: Hook<Types>): this {
    return this.with({ undo: body });
  }
}

export function view<Types extends FlowTypes>(kind: ViewNode["kind"], form: FormFields<Types>): ViewBuilder<Types> {
  return new ViewBuilder(kind, {
    ...noProps,
    form,
    permission: null,
    permissionObject: null,
    assignment: null,
    due: null,
    restrictions: [],
    onCreate: null,
    undo: null,
  });
}

/** The person's values are saved between start and complete, by the command that completes the task. */
const viewBehaviour: NodeBehaviour<ViewNode> = {
  taskKind: "HUMAN",
  transitions: humanTransitions,
  waitsForOthers: false,
  announcesStart: true,
  opensBranches: false,
  activate(node, activation) {
    const { onCreate } = node;
    if (onCreate) activation.write((context) => requireSynchronous(onCreate(context), node));
    const context = activation.read();
    const object = node.permissionObject?.(context) ?? null;
    const name = node.assignment?.(context) ?? null;
    const ruled = {
      permission: permissionName(node.permission, activation.flow.id, node.name),
      permissionObject: object === null ? null : requireText(object, node),
      due: node.due && dueTimeOf(node.due, context, node),
    };
    activation.update(ruled);
    if (node.assignment) activation.assignTo(name === null ? null : requireText(name, node));
  },
  outgoing: (node) => node.edges,
  undo: undoWith,
};

const common = {
  behaviour: viewBehaviour,
  rules: { ...wait, waitsFor: "person" },
  functions({ onCreate, undo, assignment, permissionObject, due, restrictions }) {
    return [onCreate, undo, assignment, permissionObject, due, ...restrictions.map(({ allows }) => allows)];
  },
  problems: ({ due }) => dueTimeProblems(due),
  mentions: (node) => node.restrictions.flatMap(({ nodes }) => nodes),
} as const satisfies Partial<KindDefinition<ViewNode>>;

export const viewKind = { ...common, shape: () => "userTask" } as const satisfies KindDefinition<ViewNode>;

export const manualTaskKind = { ...common, shape: () => "manualTask" } as const satisfies KindDefinition<ViewNode>;
