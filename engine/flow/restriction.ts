import type { Person } from "../contract/index.ts";
import type { ReadContext } from "./context.ts";
import type { ErasedTypes } from "./flow-types.ts";

/** A rule on who may do a task, beside its permission. */
export interface Restriction<Name extends string = string> {
  /** Nodes the rule speaks of: a name that no node has is refused with the flow. */
  readonly nodes: readonly Name[];
  /** The rule is that of `notTheOwnerOf` this node, and no other: lists ask it in their query. */
  readonly done?: Name;
  readonly allows: (person: Person, context: ReadContext<ErasedTypes>) => boolean;
}

/** Four eyes: whoever did the node called `name` may not do this one. */
export function notTheOwnerOf<const Name extends string>(name: Name): Restriction<Name> {
  return { nodes: [name], done: name, allows: (person, context) => context.ownerOf(name)?.id !== person.id };
}
