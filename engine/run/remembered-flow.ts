import type { Text } from "../contract/index.ts";
import type { FlowMemory } from "../forms/flow-memory.ts";
import type { Stores } from "../storage/stores.ts";

type Kept = Pick<Stores, "flowVersions">;

/**
 * What the file remembers of a flow that the program has no longer, at best as it was in `version`; undefined for one that
 * was gone before files remembered flows.
 */
export function rememberedFlow({ flowVersions }: Kept, flow: string, version?: number): FlowMemory | undefined {
  const memories = flowVersions.memoriesOf(flow);
  const found = memories.find((one) => one.version === version) ?? memories[0];
  return found?.memory as unknown as FlowMemory | undefined;
}

/** How a node was called, as of late, that its flow has no longer. */
export function rememberedTitle({ flowVersions }: Kept, flow: string, node: string): Text | undefined {
  const titles = flowVersions
    .memoriesOf(flow)
    .map(({ memory }) => (memory as unknown as FlowMemory).nodes)
    .find((nodes) => Object.hasOwn(nodes, node));
  return titles?.[node];
}
