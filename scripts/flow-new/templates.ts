import type { FlowNames } from "./names.ts";

/** A flow that runs as it is: somebody asks, somebody else says yes or no. */
export function flowTemplate({ name, variable, english, german }: FlowNames): string {
  return `import { z } from "zod";
import { defineFlow, notTheOwnerOf, ui } from "../../engine/index.ts";

/** Somebody asks for something, somebody else says yes or no. */
export const ${variable} = defineFlow({
  id: "${name}",
  version: 1,
  title: ${text(english, german)},
  description: {
    en: "Somebody asks, somebody else says yes or no.",
    de: "Jemand fragt an, jemand anderes sagt ja oder nein.",
  },
  processTitle: ({ process }) => \`\${process.data.what}\`,
  data: z.object({
    what: ui(z.string().trim().min(1).max(200), { column: true, title: { en: "What", de: "Was" } }),
    granted: ui(z.boolean().optional(), {
      title: { en: "Decision", de: "Entscheidung" },
      decision: {
        choices: {
          true: { label: { en: "Grant", de: "Genehmigen" }, outcome: { en: "Granted", de: "Genehmigt" }, tone: "good" },
          false: {
            label: { en: "Refuse", de: "Ablehnen" },
            outcome: { en: "Refused", de: "Abgelehnt" },
            tone: "bad",
            reason: "required",
          },
        },
        reason: "reason",
      },
    }),
    reason: ui(z.string().trim().max(500).optional(), { title: { en: "Reason", de: "Grund" } }),
  }),
  nodes: (node) => ({
    ask: node
      .start({ data: ["what"] })
      .annotate({ title: { en: "Ask", de: "Anfragen" } })
      .permission({ autoCreate: true })
      .next("decide"),
    decide: node
      .view({ data: ["granted", "reason"], show: { data: ["what"] } })
      .annotate({ title: { en: "Decide", de: "Entscheiden" } })
      .permission({ autoCreate: true })
      .restrict(notTheOwnerOf("ask"))
      .due({ days: 3 })
      .next("wasGranted"),
    wasGranted: node
      .if(({ process }) => process.data.granted === true)
      .annotate({ title: { en: "Granted?", de: "Genehmigt?" } })
      .then("granted")
      .otherwise("refused"),
    granted: node.end({ title: { en: "Granted", de: "Genehmigt" }, tone: "good" }),
    refused: node.end({ title: { en: "Refused", de: "Abgelehnt" }, tone: "bad" }),
  }),
});
`;
}

/** Its test, which walks every way. */
export function testTemplate({ name, variable }: FlowNames): string {
  return `import { expect, it } from "vitest";
import { walkThrough } from "../../engine/testing/index.ts";
import { ${variable} } from "../../flows/${name}/${name}.ts";

const walk = walkThrough(${variable});

it("is asked by one and granted by another", () => {
  const office = walk();
  office.as("ada").start("ask", { data: { what: "A key" } });
  office.as("ben").complete("decide", { data: { granted: true } });
  expect(office.picture()).toEqual(["ask DONE", "decide DONE", "wasGranted DONE", "granted DONE", "process DONE"]);
});

it("ends when it is refused", () => {
  const office = walk();
  office.as("ada").start("ask", { data: { what: "A key" } });
  office.as("ben").complete("decide", { data: { granted: false, reason: "None is left." } });
  expect(office.picture()).toEqual(["ask DONE", "decide DONE", "wasGranted DONE", "refused DONE", "process DONE"]);
});

it("is never decided by who asked", () => {
  const office = walk();
  office.as("ada").start("ask", { data: { what: "A key" } });
  expect(() => office.as("ada").complete("decide", { data: { granted: true } })).toThrow("You may not");
});

// The last one: it names the ways of the flow that no test above took.
it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
`;
}

function text(english: string, german: string): string {
  return `{ en: ${JSON.stringify(english)}, de: ${JSON.stringify(german)} }`;
}
