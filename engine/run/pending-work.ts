/** What a command has to ask before it ends, once nothing can move by itself. Asking twice does no harm. */
export class PendingWork {
  /** Processes in which a branch closed without coming to its join. */
  readonly branchClosed = new Set<number>();
  readonly dataChanged = new Set<number>();
  /** Processes whose data or record says something else than before. */
  readonly searchTextChanged = new Set<number>();
  /** Processes that were just reopened: they stay open although nothing is active. */
  readonly reopened = new Set<number>();
  /** Tasks whose child processes have ended, and by which error if by any. */
  readonly childEnded = new Map<number, string | null>();
  /** Escalations, and the task of the node that threw each. */
  readonly escalations: { readonly process: number; readonly code: string }[] = [];
  /** Delivered once nothing moves any more, before the command is committed. */
  readonly signals = new Set<string>();
  /** Running jobs to stop once the command is committed. */
  readonly stoppedJobs = new Set<number>();
  readonly #keyed: readonly Keyed[] = [
    this.branchClosed,
    this.dataChanged,
    this.searchTextChanged,
    this.reopened,
    this.childEnded,
    this.signals,
    this.stoppedJobs,
  ];

  /** How much there is by now. */
  mark(): readonly number[] {
    return [this.escalations.length, ...this.#keyed.map((one) => one.size)];
  }

  /** Forgets what has come since: what asked for it was undone. */
  rollBackTo([escalations, ...sizes]: readonly number[]): void {
    this.escalations.length = escalations ?? 0;
    for (const [index, one] of this.#keyed.entries()) {
      // sets and maps keep the order in which their keys came
      for (const key of [...one.keys()].slice(sizes[index])) one.delete(key as never);
    }
  }
}

interface Keyed {
  readonly size: number;
  keys(): Iterable<unknown>;
  delete(key: never): boolean;
}
