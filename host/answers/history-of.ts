import { setImmediate as nextTurn } from "node:timers/promises";
import type { Desk } from "../../engine/index.ts";
import { type Caller, deskOf } from "./caller.ts";

/** The history desk, once it has all of a process in memory: read in portions, between which windows are served. */
export async function historyOf(processId: number, caller: Caller): Promise<Desk["history"]> {
  while (!deskOf(caller).history.readOn(processId)) await nextTurn();
  return deskOf(caller).history;
}
