import type { Change } from "./change.ts";
import type { Trouble } from "./problem.ts";
import type { Situation } from "./situation.ts";

/** One step that a process can take. */
export interface Move {
  /** What an author would say of it; null for what only the program notices. */
  readonly label: string | null;
  /** Null when it fails. */
  readonly to: Situation | null;
  readonly trouble: Trouble | null;
  /** True when it ends the process, whatever else is open. */
  readonly ends: boolean;
  /** Scopes in which less is active than before. */
  readonly left: ReadonlySet<string>;
  /** Joins that were reached on a token that no split has touched. */
  readonly reachedAlone: ReadonlySet<string>;
}

export function moved(label: string | null, change: Change): Move {
  return {
    label,
    to: change.result(),
    trouble: null,
    ends: false,
    left: change.left,
    reachedAlone: change.reachedAlone,
  };
}
