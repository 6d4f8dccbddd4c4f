import type { Text } from "../contract/index.ts";
import type { StoredFlow } from "../forms/stored-flow.ts";
import type { Stores } from "../storage/stores.ts";

type Kept = Pick<Stores, "flowVersions">;

/**
 * What the file remembers of a flow that the program has no longer, at best as it was in `version`; undefined for one that
 * was gone before files remembered flows.
 */
export function findStoredFlow({ flowVersions }: Kept, flow: string, version?: number): StoredFlow | undefined {
  const versions = flowVersions.versionsOf(flow);
  const found = versions.find((one) => one.version === version) ?? versions[0];
  return found?.definition as unknown as StoredFlow | undefined;
}

/** How a node was called, as of late, that its flow has no longer. */
export function findStoredTitle({ flowVersions }: Kept, flow: string, node: string): Text | undefined {
  const titles = flowVersions
    .versionsOf(flow)
    .map(({ definition }) => (definition as unknown as StoredFlow).nodes)
    .find((nodes) => Object.hasOwn(nodes, node));
  return titles?.[node];
}
