import type { QueryClient } from "@tanstack/react-query";
import type { Events } from "../../contract/events.ts";
import type { IntrayBridge } from "../../contract/bridge.ts";
import type { TaskDetail } from "../../engine/contract/index.ts";
import { forgetJobs, listenToJobs } from "./job-progress.ts";
import { keys } from "./keys.ts";
import { holdSession } from "./session-queries.ts";

/** Marks as stale what `changed` touches: all lists and counts, and the opened tasks and processes it names. */
export async function invalidateChanged(client: QueryClient, changed: Events["changed"]): Promise<void> {
  const processIds = new Set(changed.processIds);
  const taskIds = new Set(changed.taskIds);
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.lists }),
    client.invalidateQueries({ queryKey: keys.counts }),
    client.invalidateQueries({ queryKey: keys.requests }),
    client.invalidateQueries({ queryKey: keys.notifications }),
    client.invalidateQueries({ queryKey: keys.office }),
    client.invalidateQueries({ queryKey: keys.background }),
    client.invalidateQueries({ queryKey: keys.relations }),
    ...changed.processIds.map((processId) => client.invalidateQueries({ queryKey: keys.process(processId) })),
    client.invalidateQueries({
      queryKey: keys.tasks,
      predicate: ({ state }) => {
        const task = state.data as TaskDetail | undefined;
        // a task shows data of its process, which another task may have written
        return task === undefined || taskIds.has(task.id) || processIds.has(task.processId);
      },
    }),
  ]);
}

/** Keeps the window's memory true to what main tells; returns a function that stops it. */
export function listen(client: QueryClient, bridge: Pick<IntrayBridge, "on">): () => void {
  const stops = [
    bridge.on("changed", (changed) => void invalidateChanged(client, changed)),
    listenToJobs(bridge),
    bridge.on("session", (session) => {
      if (session === null) forgetJobs();
      holdSession(client, session);
    }),
    bridge.on("update", (state) => client.setQueryData(keys.update, state)),
    bridge.on("settings", (settings) => client.setQueryData(keys.settings, settings)),
    bridge.on("preferences", (preferences) => {
      client.setQueryData(keys.preferences, preferences);
      // titles of flows come in the person's language
      void client.invalidateQueries({ queryKey: keys.desk });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
