import { FlowError } from "../base/flow-error.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import type { Flow } from "../flow/flow.ts";
import { isStartedBy, waitsFor } from "../nodes/index.ts";
import { calledFlow } from "../nodes/subprocess.ts";
import { type Finding, findingOf } from "./finding.ts";

/** Checks what no flow can check alone. Throws `flow.invalid`, naming every problem. */
export function checkTogether(flows: readonly Flow[]): void {
  const found = findTogether(flows);
  if (found.length === 0) return;
  const problems = found.map(({ flow, node, problem, suggestion }) => {
    return `  ${node === null ? flow : `${flow}.${node}`}: ${problem} ${suggestion}`;
  });
  throw new FlowError("flow.invalid", `The flows can't be used together:\n${problems.join("\n")}`, { problems });
}

/** Every kind of record that the flows know. */
export function artifactTypesOf(flows: readonly Flow[]): readonly ArtifactType[] {
  return [...new Set(flows.flatMap((flow) => (flow.artifact ? [flow.artifact] : [])))];
}

/** For which `checkTogether` throws. */
export function findTogether(flows: readonly Flow[]): readonly Finding[] {
  return [...idsTwice(flows), ...flows.flatMap((flow) => callsOutside(flow, flows)), ...recordsTwice(flows)];
}

function idsTwice(flows: readonly Flow[]): readonly Finding[] {
  const twice = flows.filter(({ id }, index) => flows.findIndex((other) => other.id === id) < index);
  return twice.map(({ id }) =>
    findingOf(id, null, "error", ["Another flow has the same id.", "Give each flow an id of its own."]),
  );
}

function callsOutside(flow: Flow, flows: readonly Flow[]): readonly Finding[] {
  return Object.values(flow.nodes).flatMap((node) => {
    if (!waitsFor(node, "children")) return [];
    const called = calledFlow(node);
    if (flows.includes(called) && isStartedBy(called.nodes[node.entry], "code")) return [];
    const problem = `It starts "${called.id}.${node.entry}", which isn't registered.`;
    return [findingOf(flow.id, node.name, "error", [problem, "Register that flow too."])];
  });
}

function recordsTwice(flows: readonly Flow[]): readonly Finding[] {
  const types = artifactTypesOf(flows);
  const twice = types.filter(({ id }, index) => types.findIndex((other) => other.id === id) < index);
  return twice.map((type) => {
    const flow = flows.find(({ artifact }) => artifact === type)?.id ?? "";
    const problem = `Its kind of record is called "${type.id}", as another is.`;
    return findingOf(flow, null, "error", [problem, "Give each kind of record an id of its own."]);
  });
}
