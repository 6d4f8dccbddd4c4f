import type { Flow } from "../flow/flow.ts";

/** A flow that remembers the types of its nodes, so that `engine.start` and `engine.run` can check their input. */
export interface TypedFlow<Nodes> extends Flow {
  readonly "~nodes"?: Nodes;
}
