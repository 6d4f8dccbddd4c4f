import type { TypedFlow } from "../authoring/typed-flow.ts";
import type { Flow } from "../flow/flow.ts";
import { flowMap } from "../reading/flow-map.ts";
import { Walk } from "./walk.ts";
import { WalkOffice, type WalkOptions } from "./walk-office.ts";

/** Walks of one flow: each call opens a new office. */
export interface WalkThrough<Nodes> {
  (options?: WalkOptions): Walk<Nodes>;
  /** The ways of the flow that no walk so far took, as `from -> to`; told last, it says which tests are missing. */
  uncovered(): readonly string[];
}

/** For testing a flow: `const walk = walkThrough(flow)`, and in each test `const office = walk()`. */
export function walkThrough<Nodes>(flow: TypedFlow<Nodes>, given: WalkOptions = {}): WalkThrough<Nodes> {
  const offices: WalkOffice[] = [];
  const open = (options: WalkOptions = {}) => {
    const office = new WalkOffice(flow, { ...given, ...options });
    offices.push(office);
    return new Walk(office, flow);
  };
  const uncovered = () => {
    const walked = new Set(offices.flatMap((office) => coveredEdges(office, flow)));
    return flowMap(flow, "en")
      .edges.map(({ from, to }) => `${from} -> ${to}`)
      .filter((way) => !walked.has(way));
  };
  return Object.assign(open, { uncovered });
}

function coveredEdges(office: WalkOffice, flow: Flow): readonly string[] {
  return office.processes(flow).flatMap(({ tasks }) => {
    const nodes = new Map(tasks.map(({ id, node }) => [id, node]));
    return tasks.flatMap(({ node, previous }) => previous.map((id) => `${nodes.get(id)} -> ${node}`));
  });
}
