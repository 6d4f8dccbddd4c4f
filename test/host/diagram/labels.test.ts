import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawnEdge } from "../../../contract/diagram/drawing.ts";
import { drawFlow } from "../../../host/diagram/draw-flow.ts";
import { type Flow, flowMap } from "../../../engine/index.ts";
import type { FlowMap } from "../../../engine/contract/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { flowsOf, walked } from "../../engine/walk/random-flow.ts";
import { fewOrMany } from "../../support/few-or-many.ts";
import { clashesOf } from "./support/clashes.ts";
import { trip } from "./support/trip.ts";

describe.each(["en", "de"] as const)("in %s", (language) => {
  it.each([...flows, ...specimens, trip].map((flow) => ({ flow })))(
    "no line, node, sign or other word covers a word of $flow.id",
    async ({ flow }) => {
      expect(clashesOf(await drawFlow(flowMap(flow, language)))).toEqual([]);
    },
  );

  it.each([...flows, ...specimens, trip].map((flow) => ({ flow })))(
    "says at every way out of a gateway of $flow.id when it is taken, or at the gateway for all",
    async ({ flow }) => {
      expect(unsaid(flowMap(flow, language), await drawFlow(flowMap(flow, language)))).toEqual([]);
    },
  );
});

it("no line, node, sign or other word covers a word of any flow", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      walked,
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }),
      async (flow, said) => {
        for (const each of flowsOf(flow, 1))
          expect(clashesOf(await drawFlow(wordy(flowMap(each, "en"), said)))).toEqual([]);
      },
    ),
    { numRuns: fewOrMany({ few: 30, many: 1_000 }) },
  );
});

const words = [
  "Pay",
  "Approve the amount",
  "Reisekostenabrechnungsbelegprüfungsbeauftragte fragen",
  "All answered, or one of those who were asked objects to it",
  "10 days, 4 hours",
  "WWWWWWWWWW MMMMMMMMMM",
];

/** The same flow, called other things by turns. */
function wordy(map: FlowMap, said: readonly string[]): FlowMap {
  const word = (index: number) => said[index % said.length] ?? "";
  return {
    ...map,
    nodes: map.nodes.map((node, index) => ({
      ...node,
      title: word(index),
      caption: node.caption === "" ? "" : word(index),
    })),
    edges: map.edges.map((edge, index) => ({ ...edge, label: edge.label === null ? null : word(index + 1) })),
  };
}

const gateways = new Set(["exclusiveGateway", "parallelGateway", "inclusiveGateway", "raceGateway"]);

/** Ways out of a gateway that parts about which nothing is said. */
function unsaid(map: FlowMap, { edges }: { readonly edges: readonly DrawnEdge[] }): readonly string[] {
  return map.nodes.flatMap(({ name, shape, caption }) => {
    const ways = edges.filter(({ from }) => from === name);
    const forAll = (shape === "parallelGateway" || shape === "raceGateway") && caption !== "";
    if (!gateways.has(shape) || ways.length < 2 || forAll) return [];
    return ways.filter(({ lines }) => lines.length === 0).map(({ to }) => `${name} > ${to}`);
  });
}

it("draws what an author says about a way", () => {
  expect(flowMap(trip as Flow, "en").edges.find(({ from, to }) => from === "again" && to === "again")?.label).toBe(
    "1.",
  );
});
