import type { EngineEvent, EngineEvents, EventName } from "./event.ts";

type Listener = (payload: never) => void;

/** Who wants to hear of what. */
export class Listeners {
  readonly #byName = new Map<EventName, Set<Listener>>();

  /** Returns a function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EngineEvents[Name]) => void): () => void {
    const listeners = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Tells everybody; a listener that throws doesn't keep the news from the others. The first error is thrown last. */
  publish(events: readonly EngineEvent[]): void {
    const errors: unknown[] = [];
    for (const { name, payload } of events) {
      for (const listener of this.#byName.get(name) ?? []) {
        try {
          listener(payload as never);
        } catch (error) {
          errors.push(error);
        }
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
