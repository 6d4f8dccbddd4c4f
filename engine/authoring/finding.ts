/** What is wrong with a flow, or may be, and what its author can do about it. */
export interface Finding {
  readonly flow: string;
  /** Null: the flow as a whole. */
  readonly node: string | null;
  /** `error`: it can't be used, or a process of it can't go on. */
  readonly severity: "error" | "warning";
  readonly problem: string;
  readonly suggestion: string;
  /** How a process comes there; empty where that doesn't matter. */
  readonly trace: readonly string[];
}

export function findingOf(
  flow: string,
  node: string | null,
  severity: Finding["severity"],
  [problem, suggestion]: readonly [string, string],
): Finding {
  return { flow, node, severity, problem, suggestion, trace: [] };
}
