import { useSyncExternalStore } from "react";
import type { IntrayBridge } from "../../contract/bridge.ts";
import type { JobProgress } from "../../engine/contract/index.ts";

/** How far jobs are that ran while the window looked, by task. News come ten times a second, so they are no query. */
const known = new Map<number, JobProgress>();
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

/** Takes in what main tells; returns a function that stops it. */
export function listenToJobs(bridge: Pick<IntrayBridge, "on">): () => void {
  return bridge.on("progress", (progress) => {
    known.set(progress.taskId, progress);
    notify();
  });
}

/** Another person sits down. */
export function forgetJobs(): void {
  known.clear();
  notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far the job of a task is; `before` until there is news. */
export function useJobProgress(taskId: number, before: JobProgress | null = null): JobProgress | null {
  return useSyncExternalStore(subscribe, () => known.get(taskId) ?? null) ?? before;
}
