import type { Flow } from "../flow/flow.ts";
import { kindOf } from "../nodes/index.ts";
import { type Finding, findingOf } from "./finding.ts";

/** Ways that a diagram can't tell from each other: their author said in code alone when they are taken. */
export function findInLabels(flow: Flow): readonly Finding[] {
  return Object.values(flow.nodes).flatMap((node) => {
    const unnamed = (kindOf(node).conditionalEdges?.(node) ?? []).filter(({ label }) => label === undefined);
    return unnamed.map(({ to }) =>
      findingOf(flow.id, node.name, "warning", [
        `A diagram can't say when it leads to "${to}".`,
        'Say it in a word or two: { label: "…" }.',
      ]),
    );
  });
}
