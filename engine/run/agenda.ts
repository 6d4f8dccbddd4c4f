/** What a command has to ask before it ends, once nothing can move by itself. Asking twice does no harm. */
export class Agenda {
  /** Processes in which a branch closed without coming to its join. */
  readonly branchClosed = new Set<number>();
  readonly dataChanged = new Set<number>();
  /** Processes whose data or record says something else than before. */
  readonly wordsChanged = new Set<number>();
  /** Processes that were just reopened: they stay open although nothing is active. */
  readonly reopened = new Set<number>();
  /** Tasks whose child processes have ended, and by which error if by any. */
  readonly childEnded = new Map<number, string | null>();
  /** Escalations, and the task of the node that threw each. */
  readonly escalations: { readonly process: number; readonly code: string }[] = [];
  /** Told once the command is committed. */
  readonly signals = new Set<string>();
  /** Running jobs to stop once the command is committed. */
  readonly stoppedJobs = new Set<number>();
}
