import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow } from "../../../engine/index.ts";
import { codeOf, overFiles } from "../support/office.ts";
import { common, fail, nothing } from "../support/rows.ts";

const book = "x".repeat(499_990);
const megabyte = "x".repeat(1_000_000);
const text = z.object({ short: z.string().max(100).optional(), long: z.string().optional() });
const note = defineArtifact({ id: "note", title: "Note", schema: text, label: () => "Note" });
const about = { version: 1, title: "F", description: "A flow under test.", data: text, artifact: note };

overFiles("a field", (open) => {
  it("takes a text as long as a book where no length is set, and gives it back unchanged", () => {
    const office = open([writing]);
    office.desk("root").starts.start("writing", "start", { data: { long: book }, artifact: { long: `${book}ä\0` } });
    const { data, artifact } = office.desk("root").processes.get(1);
    expect([data[1]?.value === book, artifact?.fields[1]?.value === `${book}ä\0`]).toEqual([true, true]);
    expect(office.engine.verifyAudit()).toBeNull();
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ["too long", { short: megabyte }],
    ["longer than a book", { long: megabyte }],
    ["of a wrong type", { short: 5 }],
    ["null", { short: null }],
    ["a list", { short: ["a"] }],
    ["unknown", { other: "a" }],
    ["called like something that every object has", { toString: "a" }],
    ["called constructor", { constructor: "a" }],
    ["called __proto__", JSON.parse('{"__proto__":"a"}') as Record<string, unknown>],
  ])("that is %s is refused at every door, and nothing is written", (_what, given) => {
    const office = open([writing]);
    office.desk("root").starts.start("writing", "start", { artifact: {} });
    office.engine.start(writing, "call", () => undefined);
    office.desk("root").tasks.assign(2);
    const [before, engine] = [office.tables(), office.engine];
    const root = engine.as(4);
    const codes = [
      () => root.starts.start("writing", "start", { data: given as never }),
      () => root.starts.start("writing", "start", { artifact: given as never }),
      () => root.tasks.complete(2, { data: given as never }),
      () => root.tasks.complete(2, { task: given as never }),
      () => root.tasks.complete(2, { artifact: given as never }),
      () => root.manage.changeData(1, { data: given as never }),
      () => engine.start(writing, "call", ({ process }) => void Object.assign(process.data, own(given))),
      () => engine.run(writing, "wait", 4, ({ process }) => void Object.assign(process.data, own(given))),
    ].map(codeOf);
    expect([codes, office.tables()]).toEqual([codes.map(() => "values.invalid"), before]);
  });

  it("of a record that the schema doesn't have is refused, not dropped", () => {
    const office = open([recording]);
    office.engine.start(recording, "create", { short: "a" });
    const [before, engine] = [office.tables(), office.engine];
    const codes = [
      () => engine.start(recording, "create", { other: "a" }),
      () => engine.run(recording, "change", 2, { short: "b", other: "a" }),
      () => engine.as(4).manage.changeData(1, { artifact: { short: "b", other: "a" } }),
    ].map(codeOf);
    expect([codes, office.tables()]).toEqual([codes.map(() => "artifact.invalid"), before]);
  });

  const recording = defineFlow({
    ...about,
    id: "recording",
    nodes: (node) => ({
      create: node.startHandle(({ process }, record: object) => process.createArtifact(record)).next("change"),
      change: node.handle(({ process }, changes: object) => process.updateArtifact(changes)).next("done"),
      done: node.end(),
    }),
  });

  /** With setters that all objects share out of the way: `__proto__` is then a field like others. */
  function own(fields: Record<string, unknown>): Record<string, unknown> {
    return Object.hasOwn(fields, "__proto__") ? { other: "a" } : fields;
  }

  type Write = (context: { readonly process: { readonly data: z.infer<typeof text> } }) => void;

  const writing = defineFlow({
    ...about,
    id: "writing",
    nodes: (node) => ({
      start: node.start({ data: ["short", "long"], artifact: ["short", "long"] }).next("sign"),
      call: node.startHandle((context, write: Write) => write(context)).next("wait"),
      sign: node.view({ data: ["short"], artifact: ["short"], task: text.pick({ short: true }) }).next("wait"),
      wait: node.handle((context, write: Write) => write(context)).next("done"),
      done: node.end(),
    }),
  });

  it("whose schema is asynchronous or throws is the author's fault, and says so", () => {
    const office = open([faulty]);
    const before = office.tables();
    const codes = [
      () => office.desk("root").starts.start("faulty", "start", { data: { later: "a" } }),
      () => office.desk("root").starts.start("faulty", "start", { data: { broken: "a" } }),
      () => office.engine.start(faulty, "call", { later: "a" }),
      () => office.engine.start(faulty, "call", { broken: "a" }),
    ].map(codeOf);
    expect([codes, office.tables()]).toEqual([codes.map(() => "flow.invalid"), before]);
  });

  const faulty = defineFlow({
    ...common,
    id: "faulty",
    data: z.object({
      later: z
        .string()
        .refine(() => Promise.resolve(true))
        .optional(),
      broken: z.string().transform(fail).optional(),
    }),
    nodes: (node) => ({
      start: node.start({ data: ["later", "broken"] }).next("done"),
      call: node.startHandle(({ process }, given: object) => void Object.assign(process.data, given)).next("done"),
      done: node.end(),
    }),
  });
});

overFiles("people", (open) => {
  const texts = ["", "x".repeat(101), megabyte, "\uD800", 5, null, undefined, {}, Symbol("name")] as never[];

  it("have names, groups titles, permissions words: anything else is refused", () => {
    const office = open([quiet]);
    const [before, { people }] = [office.tables(), office.engine];
    const codes = texts.flatMap((bad) => [
      codeOf(() => people.createPerson({ name: bad, displayName: "Zoe" })),
      codeOf(() => people.createPerson({ name: "zoe", displayName: bad })),
      codeOf(() => people.createGroup(bad, "Group")),
      codeOf(() => people.createGroup("group", bad)),
      codeOf(() => people.grant("staff", bad)),
    ]);
    expect([codes, office.tables()]).toEqual([codes.map(() => "values.invalid"), before]);
  });

  it("and groups are there once, whatever the case of the letters", () => {
    const office = open([quiet]);
    const [before, { people }] = [office.tables(), office.engine];
    const codes = [
      codeOf(() => people.createPerson({ name: "ADA", displayName: "Ada" })),
      codeOf(() => people.createGroup("Staff", "Staff")),
    ];
    expect([codes, office.tables()]).toEqual([["person.exists", "group.exists"], before]);
  });

  const quiet = defineFlow({
    ...common,
    id: "quiet",
    nodes: (node) => ({ start: node.startHandle(nothing).next("done"), done: node.end() }),
  });
});
