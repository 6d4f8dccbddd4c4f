import type { FlowNode, NodeKind } from "../flow/node.ts";
import type { NodeKnowledge, NodeRules } from "../flow/node-rules.ts";
import { authorFunctions } from "./author-functions.ts";
import { isHuman, isKind } from "./index.ts";

const step: NodeRules = { moves: "step", ways: "one", starts: false, hosts: false, compensates: false };
const start: NodeRules = { ...step, starts: true };
const work: NodeRules = { ...step, hosts: true, compensates: true };
const wait: NodeRules = { ...step, moves: "wait", hosts: true };
const listen: NodeRules = { ...step, moves: "wait" };
const choice: NodeRules = { ...step, moves: "choice", ways: "some" };

/** What the check of a flow knows of each kind. Stops compiling when a kind is missing. */
const rules: Readonly<Record<NodeKind, NodeRules>> = {
  start,
  startHandle: start,
  startTimer: start,
  view: wait,
  manualTask: wait,
  function: work,
  sendHandle: work,
  businessRule: work,
  messageThrow: work,
  handle: wait,
  messageCatch: wait,
  job: wait,
  timer: listen,
  if: choice,
  switch: choice,
  split: { ...choice, moves: "split" },
  splitFirst: { ...choice, moves: "race" },
  join: { ...step, moves: "join" },
  subprocess: wait,
  nsubprocess: wait,
  end: { ...step, moves: "end", ways: "none" },
  terminateEnd: { ...step, moves: "terminate", ways: "none" },
  errorEnd: { ...step, moves: "terminate", ways: "none" },
  signalThrow: step,
  signalCatch: listen,
  conditionalCatch: listen,
  escalationThrow: step,
  compensateThrow: step,
  boundaryTimeout: step,
  boundaryError: step,
  boundaryEscalation: step,
  obsolete: { ...listen, ways: "none" },
};

export const knowledge: NodeKnowledge = {
  rulesOf: (kind) => rules[kind],
  branchesOf: (node) =>
    isKind(node, "split", "splitFirst")
      ? node.branches.map(({ edge, condition, items }) => {
          return { to: edge.to, conditional: condition !== null || items !== null, repeated: items !== null };
        })
      : [],
  mentions: (node) => (isHuman(node) ? node.restrictions.flatMap(({ nodes }) => nodes) : []),
  ownProblems: (node) => [...branchProblems(node), ...promiseProblems(node)],
};

function branchProblems(node: FlowNode) {
  if (isKind(node, "if") && (node.whenTrue === null || node.whenFalse === null || node.edges.length !== 2)) {
    return [{ problem: "An If needs both ways.", remedy: "Give it then() and otherwise(), once each." }];
  }
  if (isKind(node, "switch") && node.cases.length === 0) {
    return [{ problem: "It has no case.", remedy: "Give it a case()." }];
  }
  return [];
}

/** A transaction can't wait for what an async function does. */
function promiseProblems(node: FlowNode) {
  const isAsync = authorFunctions(node).some((given) => given.constructor.name.startsWith("Async"));
  return isAsync ? [{ problem: "It returns a promise.", remedy: "Make it synchronous, or a job." }] : [];
}
