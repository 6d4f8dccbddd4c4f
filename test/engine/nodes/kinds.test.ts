import { expect, it } from "vitest";
import { traitsOf } from "../../../engine/contract/task-traits.ts";
import type { FlowNode } from "../../../engine/flow/node.ts";
import { behaviourOf, nodeKinds, rulesOf } from "../../../engine/nodes/index.ts";

it.each(nodeKinds)("the tasks of a %s are what their kind says", (kind) => {
  const { startedBy, waitsFor, moves } = rulesOf(kind);
  const { taskKind } = behaviourOf({ kind } as FlowNode);
  expect(traitsOf(taskKind)).toEqual({
    isStart: startedBy !== null,
    // of an obsolete one nobody knows it any more
    isForPeople: startedBy === "person" || waitsFor === "person" || kind === "obsolete",
    waitsForPerson: waitsFor === "person",
    waitsForBranches: moves === "join",
    isJob: waitsFor === "job",
    isRouting: ["choice", "split", "race", "join"].includes(moves),
  });
});
