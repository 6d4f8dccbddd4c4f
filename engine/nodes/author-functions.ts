import type { FlowNode } from "../flow/node.ts";
import { isHuman, isKind } from "./index.ts";

type AuthorFunction = (...given: never[]) => unknown;

/** Every function that an author gave to a node and that must answer at once: all but the body of a job. */
export function authorFunctions(node: FlowNode): readonly AuthorFunction[] {
  const { annotation, edges } = node;
  const all = [
    annotation.summary,
    annotation.result,
    ...edges.flatMap(({ data, seed }) => [data, seed]),
    ...functionsOfKind(node),
  ];
  return all.filter((given): given is AuthorFunction => typeof given === "function");
}

function functionsOfKind(node: FlowNode): readonly unknown[] {
  if (isKind(node, "start")) return [node.available];
  if (isHuman(node)) {
    const { onCreate, undo, assignment, permissionObject, due, restrictions } = node;
    return [onCreate, undo, assignment, permissionObject, due, ...restrictions.map(({ allows }) => allows)];
  }
  if (isKind(node, "function", "sendHandle", "businessRule", "messageThrow")) return [node.body, node.undo];
  if (isKind(node, "startHandle")) return [node.handler];
  if (isKind(node, "handle", "messageCatch")) return [node.handler, node.undo];
  if (isKind(node, "job")) return [node.done];
  if (isKind(node, "timer")) return [node.when];
  if (isKind(node, "boundaryTimeout")) return [node.after];
  if (isKind(node, "if", "conditionalCatch")) return [node.condition];
  if (isKind(node, "switch")) return node.cases.map(({ condition }) => condition);
  if (isKind(node, "split", "splitFirst")) return node.branches.flatMap(({ condition, items }) => [condition, items]);
  if (isKind(node, "join")) return [node.continueWhen];
  if (isKind(node, "signalThrow", "escalationThrow", "signalCatch")) return [node.event];
  if (isKind(node, "subprocess", "nsubprocess")) return [node.input, node.done];
  return [];
}
