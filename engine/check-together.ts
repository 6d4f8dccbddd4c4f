import { FlowError } from "./base/flow-error.ts";
import type { ArtifactType } from "./flow/artifact-type.ts";
import type { Flow } from "./flow/flow.ts";
import { isStartedBy, waitsFor } from "./nodes/index.ts";
import { calledFlow } from "./nodes/subprocess.ts";

/** Checks what no flow can check alone. Throws `flow.invalid`, naming every problem. */
export function checkTogether(flows: readonly Flow[]): void {
  const problems = flows.flatMap((flow) => callProblems(flow, flows)).concat(artifactProblems(flows));
  if (problems.length === 0) return;
  throw new FlowError("flow.invalid", `The flows can't be used together:\n${problems.join("\n")}`, { problems });
}

/** Every kind of record that the flows know. */
export function artifactTypesOf(flows: readonly Flow[]): readonly ArtifactType[] {
  return [...new Set(flows.flatMap((flow) => (flow.artifact ? [flow.artifact] : [])))];
}

function callProblems(flow: Flow, flows: readonly Flow[]): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) => {
    if (!waitsFor(node, "children")) return [];
    const called = calledFlow(node);
    if (flows.includes(called) && isStartedBy(called.nodes[node.entry], "code")) return [];
    return [`  ${flow.id}.${node.name}: It starts "${called.id}.${node.entry}". Register that flow too.`];
  });
}

function artifactProblems(flows: readonly Flow[]): readonly string[] {
  const ids = artifactTypesOf(flows).map((type) => type.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => `  Two artifact types are called "${id}". Give each an id of its own.`);
}
