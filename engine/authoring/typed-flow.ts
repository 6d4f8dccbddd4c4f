import type { Flow } from "../flow/flow.ts";

/** A flow that remembers the types of its nodes, so that `engine.start` and `engine.run` can check their input. */
export interface TypedFlow<Nodes> extends Flow {
  readonly "~nodes"?: Nodes;
}

/** The names of the nodes through which code can start a flow. */
export type EntryOf<Nodes> = NamesOf<Nodes, "startHandle">;

/** The names of the nodes that wait for code. */
export type HandleOf<Nodes> = NamesOf<Nodes, "handle" | "messageCatch">;

/** The names of the forms with which a person starts a flow. */
export type StartOf<Nodes> = NamesOf<Nodes, "start">;

/** The names of the nodes at which a person has something to do. */
export type HumanOf<Nodes> = NamesOf<Nodes, "view" | "manualTask">;

type NamesOf<Nodes, Kind extends string> = {
  [Name in keyof Nodes]: Nodes[Name] extends { readonly kind: Kind } ? Name & string : never;
}[keyof Nodes];
