import type { Trouble } from "./problem.ts";
import type { Situation } from "./situation.ts";

/** What keeps a process open in which nothing can move any more; null when nothing is open. */
export function stuckAt({ tasks }: Situation): Trouble | null {
  const race = tasks.find(({ phase }) => phase === "racing");
  if (race) {
    return {
      node: race.node,
      problem: "It waits for ever: every task that it opened was interrupted, so none finishes first.",
      suggestion: "Let what interrupts the last of them end the process, or hang it at a node behind the race.",
    };
  }
  const [waiting] = tasks;
  if (!waiting) return null;
  return {
    node: waiting.node,
    problem: `Nothing can move any more while ${tasks.map(({ node }) => node).join(", ")} waits.`,
    suggestion: "Let each join close the branches of one split.",
  };
}
