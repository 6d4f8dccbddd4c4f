import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkFlows, defineArtifact, defineFlow, type Flow, ui } from "../../../engine/index.ts";
import { flows, specimens } from "../../../flows/index.ts";
import { nothing } from "../support/rows.ts";

const about = { version: 1, title: "F", description: "F", data: z.object({}) };

/** Each finding in a line. */
function linesOf(...together: readonly Flow[]): readonly string[] {
  return checkFlows(together).flatMap(({ findings }) =>
    findings.map(({ severity, flow, node, problem, suggestion }) => {
      return `${severity} ${[flow, node].filter((part) => part !== null).join(".")}: ${problem} ${suggestion}`;
    }),
  );
}

it("finds nothing wrong with what ships", () => {
  expect(linesOf(...flows, ...specimens)).toEqual([]);
});

describe("what opening would refuse", () => {
  const child = (id: string) =>
    defineFlow({
      ...about,
      id,
      nodes: (node) => ({ begin: node.startHandle(nothing).next("end"), end: node.end() }),
    });

  it("is a subprocess of a flow that isn't registered", () => {
    const parent = defineFlow({
      ...about,
      id: "parent",
      nodes: (node) => ({
        begin: node.startHandle(nothing).next("sub"),
        sub: node.subprocess(child("child"), "begin", nothing).next("end"),
        end: node.end(),
      }),
    });
    expect(linesOf(parent)).toEqual([
      'error parent.sub: It starts "child.begin", which isn\'t registered. Register that flow too.',
    ]);
  });

  it("is an id that two flows have", () => {
    expect(linesOf(child("same"), child("same"))).toContain(
      "error same: Another flow has the same id. Give each flow an id of its own.",
    );
  });

  it("is an id that two kinds of records have", () => {
    const withRecord = (id: string) =>
      defineFlow({
        ...about,
        id,
        artifact: defineArtifact({ id: "note", title: "Note", schema: z.object({}), label: () => "Note" }),
        nodes: (node) => ({ begin: node.startHandle(nothing).next("end"), end: node.end() }),
      });
    expect(linesOf(withRecord("one"), withRecord("two"))).toEqual([
      'error two: Its kind of record is called "note", as another is. Give each kind of record an id of its own.',
    ]);
  });
});

describe("a code that nothing throws", () => {
  const room = defineFlow({
    ...about,
    id: "room",
    nodes: (node) => ({
      begin: node.startHandle(nothing).next("look"),
      look: node.view().next("tell"),
      tell: node.escalationThrow("damp").next("isThere"),
      isThere: node
        .if(() => true)
        .then("done")
        .otherwise("noWall"),
      noWall: node.errorEnd("no-wall"),
      done: node.end(),
    }),
  });
  const house = (escalation: string, error: string) =>
    defineFlow({
      ...about,
      id: "house",
      nodes: (node) => ({
        begin: node.startHandle(nothing).next("hall"),
        hall: node
          .subprocess(room, "begin", nothing)
          .onEscalation("end", { code: escalation, title: "It is damp" })
          .onError("end", { code: error, title: "There is no wall" })
          .next("end"),
        end: node.end(),
      }),
    });

  it("is named with the one that was meant", () => {
    expect(linesOf(house("dmap", "nowall"), room)).toEqual([
      'warning house.hall: Nothing that it starts throws the escalation "dmap", for which it listens. Did you mean "damp"?',
      'warning house.hall: Nothing that it starts throws the error "nowall", for which it listens. Did you mean "no-wall"?',
    ]);
  });

  it("is none that an end, an escalation or the engine throws", () => {
    expect(linesOf(house("damp", "no-wall"), room)).toEqual([]);
    expect(linesOf(house("damp", "children-canceled"), room)).toEqual([]);
  });
});

describe("a form", () => {
  it("has a title for each field, also inside others", () => {
    const flow = formOf({
      named: ui(z.string(), { title: "Named" }),
      costCentre: z.string(),
      rows: ui(z.array(z.object({ price: z.number() })), { title: "Rows" }),
    });
    expect(linesOf(flow)).toEqual([
      'warning form.fill: The field "data.costCentre" has no title: people read "costCentre". Give it one: ui(…, { title: { en, de } }).',
      'warning form.fill: The field "data.rows[].price" has no title: people read "price". Give it one: ui(…, { title: { en, de } }).',
    ]);
  });

  it("has buttons with room for their words", () => {
    const said = { outcome: "Decided", tone: "neutral" } as const;
    const flow = formOf({
      decision: ui(z.boolean().optional(), {
        title: "Decision",
        decision: {
          choices: {
            true: { ...said, label: { en: "Renew as it is, for one year", de: "Verlängern" } },
            false: { ...said, label: { en: "Renew", de: "Unverändert verlängern" } },
          },
        },
      }),
    });
    expect(linesOf(flow)).toEqual([
      'warning form.fill: "Unverändert verlängern", a button of "data.decision", has 22 letters in German. Say it in 18: there is no room for more.',
    ]);
  });

  it("shows fields depending on values that there are", () => {
    const flow = formOf({
      by: ui(z.enum(["letter", "parcel"]), { title: "By" }),
      heavy: ui(z.boolean().default(false), { title: "Heavy" }),
      weight: ui(z.number().optional(), { title: "Weight", when: { field: "by", oneOf: ["parcell"] } }),
      crane: ui(z.string().optional(), { title: "Crane", when: { field: "heavy", oneOf: ["yes"] } }),
      stamp: ui(z.string().optional(), { title: "Stamp", when: { field: "by", oneOf: ["letter", null] } }),
    });
    expect(linesOf(flow)).toEqual([
      'warning form.fill: The field "data.weight" shows when "by" is "parcell", which it can\'t be. Did you mean "parcel"?',
      'warning form.fill: The field "data.crane" shows when "heavy" is "yes", which it can\'t be. Use a value of that field.',
    ]);
  });

  function formOf(shape: z.ZodRawShape): Flow {
    return defineFlow({
      ...about,
      id: "form",
      data: z.object(shape),
      nodes: (node) => ({
        start: node.start().next("fill"),
        fill: node.view({ data: Object.keys(shape) }).next("end"),
        end: node.end(),
      }),
    });
  }
});

describe("a permission", () => {
  const withPermission = (permission: string) =>
    defineFlow({
      ...about,
      id: "leave",
      nodes: (node) => ({
        ask: node.start().permission({ autoCreate: true }).next("decide"),
        decide: node.view().permission(permission).next("end"),
        end: node.end(),
      }),
    });

  it("may be shared, and may be that of another node", () => {
    expect(linesOf(withPermission("accounts.pay"))).toEqual([]);
    expect(linesOf(withPermission("leave.ask"))).toEqual([]);
  });

  it("is one that can be given", () => {
    expect(linesOf(withPermission(" pay"))).toEqual([
      'warning leave.decide: Nobody can be given the permission " pay". Name it in 1 to 100 characters, without spaces around it.',
    ]);
  });

  it("is one that its flow has when it looks like it", () => {
    expect(linesOf(withPermission("leave.decied"))).toEqual([
      'warning leave.decide: "leave.decied" looks like a permission of the flow "leave", which has no such permission. Did you mean "leave.decide"?',
    ]);
  });

  it("for one object isn't to manage", () => {
    const flow = defineFlow({
      ...about,
      id: "sites",
      nodes: (node) => ({
        ask: node
          .start()
          .permission("x")
          .available(() => true)
          .next("decide"),
        decide: node
          .view()
          .permission("sites.manage", { object: () => "1" })
          .next("end"),
        end: node.end(),
      }),
    });
    expect(linesOf(flow)).toEqual([
      "warning sites.ask: Its permission is never asked: available() decides who may start. Keep one of the two.",
      'warning sites.decide: "sites.manage" can\'t be given for one object, which it asks for. Ask for another permission, or for no object.',
    ]);
  });
});

it("asks for a word at ways that only code tells from each other, and at no others", () => {
  const never = () => false;
  const flow = defineFlow({
    ...about,
    id: "ways",
    nodes: (node) => ({
      begin: node.startHandle(nothing).next("isLarge"),
      isLarge: node.if(never).then("which").otherwise("end"),
      which: node
        .switch()
        .case(never, "end")
        .case(never, "several", { label: { en: "late", de: "spät" } })
        .default("several"),
      several: node.split().next("join").next("join", { when: never }),
      join: node.join().next("end"),
      end: node.end(),
    }),
  });
  expect(linesOf(flow)).toEqual([
    'warning ways.which: A diagram can\'t say when it leads to "end". Say it in a word or two: { label: "…" }.',
    'warning ways.several: A diagram can\'t say when it leads to "join". Say it in a word or two: { label: "…" }.',
  ]);
});

describe("what people would read", () => {
  const bilingual = { ...about, id: "pay", title: { en: "Pay", de: "Zahlen" } };
  const named = (title: string) => ({ title: { en: title, de: title } });

  it("is of one language, where the flow speaks two", () => {
    const flow = defineFlow({
      ...bilingual,
      nodes: (node) => ({
        begin: node.startHandle(nothing).next("isRight"),
        isRight: node
          .if(() => true)
          .annotate({ title: "Right?" })
          .then("end")
          .otherwise("end"),
        end: node.end().annotate(named("End")),
      }),
    });
    const told = (node: string, title: string) =>
      `warning pay.${node}: People read "${title}" in every language, although the flow speaks two. Give it a title in both: .annotate({ title: { en, de } }).`;
    expect(linesOf(flow)).toEqual([told("begin", "Begin"), told("isRight", "Right?")]);
  });

  it("doesn't say what went wrong, or says of two ways the same", () => {
    const flow = defineFlow({
      ...bilingual,
      nodes: (node) => ({
        begin: node.startHandle(nothing).annotate(named("Begin")).next("write"),
        write: node
          .function(nothing)
          .annotate(named("Write"))
          .onError("end", { code: "no-account" })
          .onError("end")
          .next("end"),
        end: node.end().annotate(named("End")),
      }),
    });
    expect(linesOf(flow)).toEqual([
      'warning pay.write: People read "Write: failed" and not what the error "no-account" is. Give it a title: { code: "no-account", title: { en, de } }.',
      'warning pay.write: Two ways out of it are called "Write: failed". Say at each what happened: { title: { en, de } }.',
    ]);
  });

  it("may be what a node's name says in a flow of one language", () => {
    const flow = defineFlow({
      ...about,
      id: "plain",
      nodes: (node) => ({ begin: node.startHandle(nothing).next("end"), end: node.end() }),
    });
    expect(linesOf(flow)).toEqual([]);
  });
});
