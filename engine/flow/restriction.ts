import type { Person } from "../contract/index.ts";
import type { ReadContext } from "./context.ts";
import type { ErasedTypes } from "./flow-types.ts";

/** A rule on who may do a task, beside its permission. */
export interface Restriction {
  /** Nodes the rule speaks of; checked at registration. */
  readonly nodes: readonly string[];
  readonly allows: (person: Person, context: ReadContext<ErasedTypes>) => boolean;
}

/** Four eyes: whoever did the node called `name` may not do this one. */
export function notTheOwnerOf(name: string): Restriction {
  return { nodes: [name], allows: (person, context) => context.ownerOf(name)?.id !== person.id };
}
