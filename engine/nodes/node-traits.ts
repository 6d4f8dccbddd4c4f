import type { NodeTraits, NodeProblem } from "../flow/node-rules.ts";
import type { FlowNode } from "../flow/node.ts";
import { isBoundary, kindOf, rulesOf } from "./index.ts";

/** What the check of a flow asks of the node kinds. */
export const nodeTraits: NodeTraits = {
  rulesOf,
  branchesOf: (node) => kindOf(node).branches?.(node) ?? [],
  mentions: (node) => kindOf(node).mentions?.(node) ?? [],
  earlyOf: (node) => kindOf(node).early?.(node) ?? "never",
  interrupts: (node) => isBoundary(node) && node.interrupting,
  ownRisks: (node) => kindOf(node).risks?.(node) ?? [],
  ownProblems: (node) => [...(kindOf(node).problems?.(node) ?? []), ...promiseProblems(node)],
};

/** A transaction can't wait for what an async function does. */
function promiseProblems(node: FlowNode): readonly NodeProblem[] {
  const isAsync = authorFunctions(node).some((value) => value.constructor.name.startsWith("Async"));
  return isAsync ? [{ problem: "It returns a promise.", suggestion: "Make it synchronous, or a job." }] : [];
}

type AuthorFunction = (...args: never[]) => unknown;

/** Every function that an author gave to a node and that must answer at once: all but the body of a job. */
function authorFunctions(node: FlowNode): readonly AuthorFunction[] {
  const { annotation, edges } = node;
  const all = [
    annotation.summary,
    annotation.result,
    ...edges.flatMap(({ data, seed }) => [data, seed]),
    ...kindOf(node).functions(node),
  ];
  return all.filter((value): value is AuthorFunction => typeof value === "function");
}
