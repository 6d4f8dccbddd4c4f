/** A timer of the system counts no further, in milliseconds; a longer one would be over at once. */
const maxDelay = 2 ** 31 - 1;

/** The system's timers; tests hand in others. */
export interface SystemTimers {
  set(call: () => void, milliseconds: number): unknown;
  clear(timer: never): void;
}

const systemTimers: SystemTimers = {
  // oxlint-disable-next-line no-restricted-globals -- the engine's one timer: a body that hangs can't be asked the time
  set: (call, milliseconds) => setTimeout(call, milliseconds).unref(),
  clear: (timer: NodeJS.Timeout) => clearTimeout(timer),
};

/** Aborts when so many milliseconds are over, however many, unless it is ended before. */
export class TimeLimit {
  readonly #over = new AbortController();
  readonly #timers: SystemTimers;
  #timer: unknown;

  constructor(milliseconds: number, timers = systemTimers) {
    this.#timers = timers;
    this.#wait(milliseconds);
  }

  /** Its reason is a `TimeoutError`, as that of `AbortSignal.timeout` is. */
  get signal(): AbortSignal {
    return this.#over.signal;
  }

  end(): void {
    this.#timers.clear(this.#timer as never);
  }

  #wait(left: number): void {
    const delay = Math.min(left, maxDelay);
    this.#timer = this.#timers.set(() => {
      if (left > delay) this.#wait(left - delay);
      else this.#over.abort(new DOMException("The time is over.", "TimeoutError"));
    }, delay);
  }
}
