import type { Trouble } from "./problem.ts";
import type { Situation } from "./situation.ts";

/** What keeps a process open in which nothing can move any more; null when nothing is open. */
export function stuckAt({ tasks }: Situation): Trouble | null {
  const [waiting] = tasks;
  if (!waiting) return null;
  return {
    node: waiting.node,
    problem: `Nothing can move any more while ${tasks.map(({ node }) => node).join(", ")} waits.`,
    suggestion: "Let each join close the branches of one split.",
  };
}
