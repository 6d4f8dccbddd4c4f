import * as fc from "fast-check";
import { expect, it } from "vitest";
import { FlowModel } from "../../../../engine/flow/soundness/flow-model.ts";
import { everyOrder, oneOrder, type SituationGraph } from "../../../../engine/flow/soundness/situation-graph.ts";
import { troublesIn } from "../../../../engine/flow/soundness/troubles.ts";
import { nodeTraits } from "../../../../engine/nodes/node-traits.ts";
import { fewOrMany } from "../../../support/few-or-many.ts";
import { flowOf, randomGraph } from "./random-graph.ts";

const seed = Number(process.env["GRAPH_SEED"] ?? 20_261_130);
const wanted = Number(process.env["GRAPHS"] ?? fewOrMany({ few: 60, many: 5_000 }));

it("one order of moves that don't concern each other shows the same trouble as every order", {
  timeout: 3_600_000,
}, () => {
  const figures = { graphs: 0, "in every order": 0, "in one": 0, "left out": 0 };
  for (const graph of fc.sample(randomGraph, { seed, numRuns: wanted * 30 })) {
    if (figures.graphs === wanted) break;
    const flow = flowOf(graph, () => 0);
    if (!flow) continue;
    const model = new FlowModel(flow, nodeTraits);
    const all = everyOrder(model, 1_000);
    if (all.stopped !== null) {
      figures["left out"] += 1;
      continue;
    }
    const one = oneOrder(model, 1_000);
    expect({ graph, troubles: namesOf(one), stopped: one.stopped }).toEqual({
      graph,
      troubles: namesOf(all),
      stopped: null,
    });
    figures.graphs += 1;
    figures["in every order"] += all.situations.size;
    figures["in one"] += one.situations.size;
  }
  console.info(`Situations looked at: ${JSON.stringify(figures)}`);
  expect(figures.graphs).toBe(wanted);
});

function namesOf(graph: SituationGraph): readonly string[] {
  return troublesIn(graph)
    .map(({ node, problem }) => `${node}: ${problem}`)
    .toSorted();
}
