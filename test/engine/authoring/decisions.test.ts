import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type FlowError, ui } from "../../../engine/index.ts";
import { nothing } from "../support/rows.ts";

const grant = { label: "Grant", outcome: "Granted", tone: "good" } as const;
const refuse = { label: "Refuse", outcome: "Refused", tone: "bad" } as const;
const choices = { true: grant, false: refuse };
const text = z.string().optional();

/** What is said of a form with these fields, all of them to fill; "fine" when nothing. */
function said(shape: z.ZodRawShape, kind: "view" | "start" = "view"): string {
  const data = z.object(shape);
  const form = { data: Object.keys(shape) };
  try {
    defineFlow({
      id: "f",
      version: 1,
      title: "F",
      description: "F",
      data,
      nodes: (node) => ({
        start: kind === "start" ? node.start(form).next("sign") : node.startHandle(nothing).next("sign"),
        sign: node.view(kind === "view" ? form : {}).next("end"),
        end: node.end(),
      }),
    });
    return "fine";
  } catch (error) {
    return (error as FlowError).message;
  }
}

it.each<[string, z.ZodRawShape, string]>([
  ["a boolean", { ok: ui(z.boolean().optional(), { decision: { choices } }) }, "fine"],
  ["a boolean that must be there", { ok: ui(z.boolean(), { decision: { choices } }) }, "fine"],
  [
    "two decisions",
    {
      ok: ui(z.boolean().optional(), { decision: { choices } }),
      no: ui(z.boolean().optional(), { decision: { choices } }),
    },
    'The decision "data.ok" stands beside "data.no". A form has one decision: make two nodes of it.',
  ],
  [
    "a default",
    { ok: ui(z.boolean().default(false), { decision: { choices } }) },
    'The decision "data.ok" is decided from the start. Take away its default, and make it optional.',
  ],
  [
    "null for undecided",
    { ok: ui(z.boolean().nullable(), { decision: { choices } }) },
    'The decision "data.ok" may be null. Make it optional instead.',
  ],
  [
    "a number",
    { ok: ui(z.number().optional(), { decision: { choices: { 1: grant } } }) },
    'The decision "data.ok" is no choice. Make it an enum of at least two texts, or a boolean.',
  ],
  [
    "a value without words",
    { ok: ui(z.boolean().optional(), { decision: { choices: { true: grant } } as never }) },
    'The decision "data.ok" has no words for "false". Give it a label, an outcome and a tone.',
  ],
  [
    "a value that isn't there",
    { ok: ui(z.enum(["a", "b"]).optional(), { decision: { choices: { a: grant, b: refuse, c: refuse } } as never }) },
    'The decision "data.ok" can\'t be "c". Name the values of its schema: a, b.',
  ],
  [
    "a blank label",
    { ok: ui(z.boolean().optional(), { decision: { choices: { ...choices, false: { ...refuse, label: " " } } } }) },
    'The decision "data.ok" lacks words for "false". Give it a label, an outcome and a tone, in each language.',
  ],
  [
    "a reason that nobody can give",
    {
      ok: ui(z.boolean().optional(), {
        decision: { choices: { ...choices, false: { ...refuse, reason: "required" } } },
      }),
    },
    'The decision "data.ok" asks for a reason for "false". Name the field that takes it: `reason`.',
  ],
  [
    "a reason that is no text",
    {
      ok: ui(z.boolean().optional(), {
        decision: { choices: { ...choices, false: { ...refuse, reason: "required" } }, reason: "why" },
      }),
      why: z.number().optional(),
    },
    'The decision "data.ok" names "why" for its reason. Name a text field of data that the form lets people fill.',
  ],
  [
    "a reason that every choice demands",
    {
      ok: ui(z.boolean().optional(), {
        decision: { choices: { ...choices, false: { ...refuse, reason: "required" } }, reason: "why" },
      }),
      why: z.string(),
    },
    'The decision "data.ok" names "why" for its reason. Make that field optional, without `when`: the choice demands it.',
  ],
  [
    "a reason that no choice takes",
    { ok: ui(z.boolean().optional(), { decision: { choices, reason: "why" } }), why: text },
    'The decision "data.ok" never asks for "why". Say which choice takes a reason.',
  ],
  [
    "a decision that shows at times",
    {
      kind: text,
      ok: ui(z.boolean().optional(), { decision: { choices }, when: { field: "kind", oneOf: ["a"] } }),
    },
    'The decision "data.ok" shows only at times. Take away its `when`: it stands for the buttons.',
  ],
  [
    "a field that waits for the decision",
    {
      ok: ui(z.boolean().optional(), { decision: { choices } }),
      when: ui(text, { when: { field: "ok", oneOf: [true] } }),
    },
    'The decision "data.ok" is what "when" waits for. Let that field show at all times: deciding sends the form.',
  ],
  [
    "a decision inside rows",
    { rows: z.array(z.object({ ok: ui(z.boolean().optional(), { decision: { choices } }) })) },
    'The decision "data.rows.ok" stands inside another field. A form as a whole is decided.',
  ],
])("takes %s for what it is", (_name, shape, expected) => {
  expect(said(shape)).toBe(expected);
});

it("begins nothing", () => {
  expect(said({ ok: ui(z.boolean().optional(), { decision: { choices } }) }, "start")).toBe(
    '"start" begins with the decision "ok". Let a node behind it decide.',
  );
});

it("may be a field of a record, or of the task alone", () => {
  const schema = z.object({ ok: ui(z.boolean().optional(), { title: "OK", decision: { choices } }) });
  const artifact = defineArtifact({ id: "paper", title: "Paper", schema, label: () => "Paper" });
  const flow = defineFlow({
    id: "f",
    version: 1,
    title: "F",
    description: "F",
    data: z.object({}),
    artifact,
    nodes: (node) => ({
      start: node.startHandle(nothing).next("one"),
      one: node.view({ artifact: ["ok"] }).next("other"),
      other: node.view({ task: schema }).next("end"),
      end: node.end(),
    }),
  });
  expect(Object.keys(flow.nodes)).toHaveLength(4);
});

it("has words for every value, or doesn't compile", () => {
  // @ts-expect-error -- nothing is said of false
  ui(z.boolean().optional(), { decision: { choices: { true: grant } } });
  // @ts-expect-error -- the schema has no such value
  ui(z.enum(["a", "b"]), { decision: { choices: { a: grant, b: refuse, c: refuse } } });
  // @ts-expect-error -- how it is meant has to be said
  ui(z.boolean(), { decision: { choices: { true: grant, false: { label: "No", outcome: "No" } } } });
});
