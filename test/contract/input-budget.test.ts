import { describe, expect, it } from "vitest";
import { examineInput, openBudget, usualBudget } from "../../contract/input-budget.ts";
import { nest, nestedShares, sparse } from "../support/nested-values.ts";
import { threadTime } from "../support/thread-time.ts";

const verdict = (input: unknown) => examineInput(input, usualBudget);
/** Within this nobody notices that a window waits, in milliseconds. */
const unnoticed = 50;

const circle: unknown[] = [];
circle.push([circle]);
const holed: unknown[] = [];
holed[2] = 3;

describe("a question", () => {
  it.each<readonly [string, unknown]>([
    ["nothing", undefined],
    ["a text", "ü"],
    ["bytes", new Uint8Array(256 * 1024)],
    ["a form", { taskId: 1, values: { data: { lines: [{ amount: 1.5, note: null, paid: false }] } } }],
    ["a form and what it said before, which share most", { values: nest(20), base: nest(20) }],
    ["ten thousand ids", { ids: Array.from({ length: 10_000 }, (_, at) => at + 1) }],
    ["sixty-four levels", nest(64)],
    ["what has no prototype", Object.assign(Object.create(null), { taskId: 1 })],
  ])("fits: %s", (_, input) => {
    expect(verdict(input)).toBe("fits");
  });

  it.each<readonly [string, unknown]>([
    ["a million numbers", Array.from({ length: 1_000_000 }, (_, at) => at)],
    ["a list that is long and empty", sparse],
    ["objects that mention others twice, forty deep", nestedShares(40)],
    ["objects that mention others twice, sixty deep", { values: nestedShares(60) }],
    ["a text of megabytes", { text: "x".repeat(2_000_001) }],
    ["many texts", Array.from({ length: 1_000 }, () => "x".repeat(2_001))],
    ["one long text, mentioned often", Array.from({ length: 1_000 }, () => ({ text: "x".repeat(2_001) }))],
    ["long names", { ["x".repeat(2_000_001)]: 1 }],
    ["megabytes of bytes", new Uint8Array(4_000_001)],
  ])("is too large, and nobody waits to hear so: %s", (_, input) => {
    expect(threadTime(() => verdict(input))).toBeLessThan(unnoticed);
    expect(verdict(input)).toBe("too-large");
  });

  it("is too large when it has more fields than it may, none of which is looked at", () => {
    let looked = 0;
    const field = { enumerable: true, get: () => (looked += 1) };
    const input = Object.defineProperties(
      {},
      Object.fromEntries(Array.from({ length: usualBudget.nodes + 1 }, (_, at) => [`field ${at}`, field])),
    );
    expect([verdict(input), looked]).toEqual(["too-large", 0]);
  });

  it.each<readonly [string, unknown]>([
    ["a circle", circle],
    ["a list with a hole", holed],
    ["a list with a name in it", Object.assign([1], { length2: 1 })],
    ["sixty-five levels", nest(66)],
    ["a shared nest below another", [nest(40), nest(20), nested(nest(40), 30)]],
    ["a map", new Map([[1, 2]])],
    ["a time", new Date(0)],
    ["a number of any size", 10n],
    ["other bytes", new Float64Array(2)],
    ["a prototype", JSON.parse('{ "data": { "__proto__": { "superuser": true } } }')],
  ])("is malformed: %s", (_, input) => {
    expect(verdict(input)).toBe("malformed");
  });

  it("of whoever has not signed in is small", () => {
    const report = { message: "x".repeat(2_000), stack: "x".repeat(10_000), details: { screen: "inbox" } };
    expect([examineInput(report, openBudget), examineInput("x".repeat(40_000), openBudget)]).toEqual([
      "fits",
      "too-large",
    ]);
  });
});

function nested(value: unknown, depth: number): unknown {
  return depth === 0 ? value : [nested(value, depth - 1)];
}
