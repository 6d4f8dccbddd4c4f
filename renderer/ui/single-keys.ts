import { useSyncExternalStore } from "react";

const storageKey = "intray.single-keys";
const listeners = new Set<() => void>();

/** Whether single letters are shortcuts. People who dictate turn this off, so that words don't set things off. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== "off";
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? "on" : "off");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}
