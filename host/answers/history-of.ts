import { setImmediate as nextTurn } from "node:timers/promises";
import type { Desk } from "../../engine/index.ts";
import { type HostServices, deskOf } from "./host-services.ts";

/** The history desk, once it has all of a process in memory: read in portions, between which windows are served. */
export async function historyOf(processId: number, services: HostServices): Promise<Desk["history"]> {
  while (!deskOf(services).history.loadMore(processId)) await nextTurn();
  return deskOf(services).history;
}
