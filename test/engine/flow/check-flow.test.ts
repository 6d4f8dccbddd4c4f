import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type FlowProblem } from "../../../engine/index.ts";

it("names everything that is wrong with a flow at once, each with its suggestion", () => {
  const problems = problemsOf(() =>
    defineFlow({
      // @ts-expect-error -- an If has two ways, one of each
      id: "wrong",
      version: 1,
      title: "Wrong",
      description: "Everything that can be wrong.",
      data: z.object({}),
      nodes: (node) => ({
        start: node.start().next("check"),
        check: node
          .if(() => true)
          .then("later")
          .then("twice"),
        // oxlint-disable-next-line typescript/no-misused-promises -- the compiler lets it pass: the check must not
        later: node.function(async () => undefined as never).next("empty"),
        twice: node.view().next("later").next("empty"),
        empty: node.switch().default("lost"),
        "dot.ted": node.view().compensateWith("circle").next("empty"),
        lost: node.view().next("circle"),
        circle: node.timer({ days: 1 }).next("lost"),
        done: node.end(),
      }),
    }),
  );
  expect(problems).toEqual([
    "check: An If needs both ways. Give it then() and otherwise(), once each.",
    "later: It returns a promise. Make it synchronous, or a job.",
    "twice: It leads to several nodes. Give it next(), once.",
    "empty: It has no case. Give it a case().",
    "dot.ted: Its name has a dot. Name it in one word, such as askManager.",
    'dot.ted: "circle" can\'t compensate: it is a timer. Compensate with a function.',
    "circle: It leads on. What takes back or ends leads nowhere: remove next().",
    "circle: It compensates, but edges lead to it too. Give the compensation a node of its own.",
    "start: No end can be reached. Lead it to an end.",
    "check: No end can be reached. Lead it to an end.",
    "later: No end can be reached. Lead it to an end.",
    "twice: No end can be reached. Lead it to an end.",
    "empty: No end can be reached. Lead it to an end.",
    "dot.ted: Nothing leads to it. Lead to it or remove it.",
    "dot.ted: No end can be reached. Lead it to an end.",
    "lost: No end can be reached. Lead it to an end.",
    "done: Nothing leads to it. Lead to it or remove it.",
  ]);
});

it.each([1.5, -1, Number.NaN, 2 ** 53])("takes no flow of version %d: versions are counted", (version) => {
  const define = () =>
    defineFlow({
      id: "counted",
      version,
      title: "Counted",
      description: "",
      data: z.object({}),
      nodes: (node) => ({ start: node.start().next("done"), done: node.end() }),
    });
  expect(problemsOf(define)).toEqual([
    `null: Its version is ${version}, which is no whole number. Count versions: 1, 2, 3 and on.`,
  ]);
});

function problemsOf(define: () => unknown): readonly string[] {
  try {
    define();
    return [];
  } catch (error) {
    const { problems } = (error as { details: { problems: readonly FlowProblem[] } }).details;
    return problems.map(({ node, problem, suggestion }) => `${node}: ${problem} ${suggestion}`);
  }
}
