import { useSyncExternalStore } from "react";

const period = 250;

/** Whole seconds until a time, in milliseconds since the page began, counted down; 0 once it is over, or when there is none. */
export function useSecondsUntil(until: number | null): number {
  return useSyncExternalStore(until === null ? never : tick, () =>
    until === null ? 0 : Math.max(0, Math.ceil((until - performance.now()) / 1_000)),
  );
}

function tick(listener: () => void): () => void {
  const timer = setInterval(listener, period);
  return () => clearInterval(timer);
}

function never(): () => void {
  return () => undefined;
}
