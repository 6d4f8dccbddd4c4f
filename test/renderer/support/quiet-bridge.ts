import type { EventName } from "../../../contract/events.ts";
import type { Events } from "../../../contract/events.ts";
import type { IntrayBridge } from "../../../contract/bridge.ts";

/** A bridge to nowhere, on which a test tells what main would. */
export function createQuietBridge(): Pick<IntrayBridge, "on"> & {
  emit<Name extends EventName>(event: Name, payload: Events[Name]): void;
} {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    on(event, listener) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => void known.delete(listener);
    },
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
  };
}
