import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { checkSoundness, type Soundness } from "../../../../engine/index.ts";
import { fewOrMany } from "../../../support/few-or-many.ts";
import { walkEngine } from "./engine-walk.ts";
import { flowOf, randomGraph } from "./random-graph.ts";

const seed = Number(process.env["GRAPH_SEED"] ?? 20_261_130);
const wanted = Number(process.env["GRAPHS"] ?? fewOrMany({ few: 12, many: 500 }));
/** Graphs with more situations are left out: there are enough without them. */
const most = 60;

const folder = mkdtempSync(join(tmpdir(), "intray-soundness-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the check says of generated flows what the engine shows when it is walked through every choice", {
  timeout: 3_600_000,
}, () => {
  const figures = { graphs: 0, sound: 0, clashing: 0, stuck: 0, "left out": 0, situations: 0, commands: 0 };
  for (const graph of fc.sample(randomGraph, { seed, numRuns: wanted * 30 })) {
    if (figures.graphs === wanted) break;
    const flow = flowOf(graph, () => 0);
    if (!flow) continue;
    const soundness = checkSoundness(flow, { maxStates: 300 });
    if (soundness.problems.some(({ problem }) => problem.includes("leads back"))) continue;
    if (!soundness.complete) {
      figures["left out"] += 1;
      continue;
    }
    const file = join(folder, `${figures.graphs}-${figures["left out"]}.sqlite`);
    const walked = walkEngine(file, (choose) => flowOf(graph, choose), most);
    if (walked.isTooLarge) {
      figures["left out"] += 1;
      continue;
    }
    expect({ graph, troubles: [...walked.troubles].toSorted() }).toEqual({ graph, troubles: troublesOf(soundness) });
    figures.graphs += 1;
    figures.situations += walked.situations;
    figures.commands += walked.commands;
    const texts = [...walked.troubles];
    if (texts.length === 0) figures.sound += 1;
    if (texts.some((text) => text.startsWith("clash"))) figures.clashing += 1;
    if (texts.some((text) => text.startsWith("stuck"))) figures.stuck += 1;
  }
  console.info(`Soundness against the engine: ${JSON.stringify(figures)}`);
  expect(figures.graphs).toBe(wanted);
});

function troublesOf({ problems }: Soundness): readonly string[] {
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ node, problem }) => `${problem.startsWith("Branches of different splits") ? "clash" : "stuck"} ${node}`)
    .toSorted();
}
