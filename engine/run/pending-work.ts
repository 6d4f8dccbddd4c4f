import { tokensAbove } from "./token.ts";

/** What a command has to ask before it ends, once nothing can move by itself. Asking twice does no harm. */
export class PendingWork {
  /** Where joins and races are asked again: a task on one of their branches has closed. By process and token. */
  readonly placesToAsk = new Map<string, PlaceToAsk>();
  /** Processes in which a task has closed: they may be done. */
  readonly maybeDone = new Set<number>();
  readonly dataChanged = new Set<number>();
  /** Processes whose data or record says something else than before. */
  readonly searchTextChanged = new Set<number>();
  /** Processes whose title or key figure may be another: they are new, or their data or record was written. */
  readonly headingChanged = new Set<number>();
  /** Processes in which a task was just undone: they stay open although nothing is active. */
  readonly undone = new Set<number>();
  /** Tasks whose child processes have ended, and by which error if by any. */
  readonly childEnded = new Map<number, string | null>();
  /** Escalations, and the task of the node that threw each. */
  readonly escalations: { readonly process: number; readonly code: string }[] = [];
  /** Processes that are being canceled, one after the other. */
  readonly canceling: number[] = [];
  /** Delivered once nothing moves any more, before the command is committed. */
  readonly signals = new Set<string>();
  /** Running jobs to stop once the command is committed. */
  readonly stoppedJobs = new Set<number>();
  readonly #keyed: readonly Keyed[] = [
    this.placesToAsk,
    this.maybeDone,
    this.dataChanged,
    this.searchTextChanged,
    this.headingChanged,
    this.undone,
    this.childEnded,
    this.signals,
    this.stoppedJobs,
  ];
  /** How often a task has closed. */
  #closings = 0;
  /** By join: how often a task had closed when it was asked last. */
  readonly #asked = new Map<number, number>();

  /** A task has closed: what waits for it and the process itself have to be asked. */
  noteClosed({ process, token }: PlaceToAsk): void {
    this.#closings += 1;
    this.maybeDone.add(process);
    this.askAbove({ process, token });
  }

  /** Asks the joins and races that may wait for what is on a token. */
  askAbove({ process, token }: PlaceToAsk): void {
    for (const above of tokensAbove(token)) this.ask({ process, token: above });
  }

  /** Asks the joins and races that are on a token. */
  ask({ process, token }: PlaceToAsk): void {
    this.placesToAsk.set(`${process} ${token}`, { process, token });
  }

  noteAsked(join: number): void {
    this.#asked.set(join, this.#closings);
  }

  /** Whether nothing has closed since the join was asked. */
  wasAsked(join: number): boolean {
    return this.#asked.get(join) === this.#closings;
  }

  /** How much there is by now. */
  mark(): readonly number[] {
    return [this.escalations.length, ...this.#keyed.map((one) => one.size)];
  }

  /** Forgets what has come since: what asked for it was undone. */
  rollBackTo([escalations, ...sizes]: readonly number[]): void {
    this.escalations.length = escalations ?? 0;
    this.#asked.clear();
    for (const [index, one] of this.#keyed.entries()) {
      // sets and maps keep the order in which their keys came
      for (const key of [...one.keys()].slice(sizes[index])) one.delete(key as never);
    }
  }
}

interface PlaceToAsk {
  readonly process: number;
  readonly token: string;
}

interface Keyed {
  readonly size: number;
  keys(): Iterable<unknown>;
  delete(key: never): boolean;
}
