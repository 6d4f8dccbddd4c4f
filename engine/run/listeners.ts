import type { EngineEvent, EngineEvents, EventName } from "./event.ts";

type Listener = (payload: never) => void;

/** What is told when a portion of work has come to its end. */
interface Portion {
  readonly processIds: Set<number>;
  readonly taskIds: Set<number>;
  /** Something changed that is no row of a process: that concerns everybody. */
  concernsAll: boolean;
  readonly errors: unknown[];
}

/** Who wants to hear of what. */
export class Listeners {
  readonly #byName = new Map<EventName, Set<Listener>>();
  #portion: Portion | null = null;

  /** Returns a function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EngineEvents[Name]) => void): () => void {
    const listeners = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Tells everybody; a listener that throws doesn't keep the news from the others. The first error is thrown last. */
  publish(events: readonly EngineEvent[]): void {
    this.together(() => {
      for (const event of events) {
        if (event.name === "changed") this.#collect(event.payload);
        else this.#tell(event);
      }
    });
  }

  /**
   * What `body` publishes is one portion: the rows that changed are told together, at its end. What listeners throw is
   * thrown then, the first of it, so that it keeps nothing from being done.
   */
  together<Value>(body: () => Value): Value {
    if (this.#portion) return body();
    const portion: Portion = { processIds: new Set(), taskIds: new Set(), concernsAll: false, errors: [] };
    this.#portion = portion;
    let value: Value;
    try {
      value = body();
    } finally {
      this.#tellChanges(portion);
      this.#portion = null;
    }
    if (portion.errors.length > 0) throw portion.errors[0];
    return value;
  }

  #collect({ processIds, taskIds }: EngineEvents["changed"]): void {
    const portion = this.#portion;
    if (!portion) return;
    for (const id of processIds) portion.processIds.add(id);
    for (const id of taskIds) portion.taskIds.add(id);
    portion.concernsAll ||= processIds.length + taskIds.length === 0;
  }

  /** A listener may change something, too. */
  #tellChanges(portion: Portion): void {
    const { processIds, taskIds } = portion;
    while (portion.concernsAll || processIds.size + taskIds.size > 0) {
      const [payload, concernsAll] = [{ processIds: [...processIds], taskIds: [...taskIds] }, portion.concernsAll];
      processIds.clear();
      taskIds.clear();
      portion.concernsAll = false;
      if (payload.processIds.length + payload.taskIds.length > 0) this.#tell({ name: "changed", payload });
      // apart, because who may not see those rows hears nothing of them
      if (concernsAll) this.#tell({ name: "changed", payload: { processIds: [], taskIds: [] } });
    }
  }

  #tell({ name, payload }: EngineEvent): void {
    for (const listener of this.#byName.get(name) ?? []) {
      try {
        listener(payload as never);
      } catch (error) {
        this.#portion?.errors.push(error);
      }
    }
  }
}
