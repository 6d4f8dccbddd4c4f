import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, FlowError, openEngine, type Widget } from "../../../engine/index.ts";

describe("every kind of field", () => {
  it.each<readonly [string, z.ZodType, Widget]>([
    ["a text", z.string(), { type: "text", multiline: false }],
    ["a long text", z.string().max(2_000), { type: "text", multiline: true, maxLength: 2_000 }],
    ["an e-mail address", z.email(), { type: "text", multiline: false, kind: "email" }],
    ["a web address", z.url(), { type: "text", multiline: false, kind: "url" }],
    ["a phone number", ui(z.string(), { widget: "phone" }), { type: "text", multiline: false, kind: "phone" }],
    ["a number", z.number().min(0), { type: "number", integer: false, minimum: 0 }],
    ["a whole number", z.int().max(9), { type: "number", integer: true, maximum: 9 }],
    ["money", ui(z.number(), { currency: "EUR" }), { type: "number", integer: false, currency: "EUR" }],
    ["a measure", ui(z.number(), { unit: "kg" }), { type: "number", integer: false, unit: "kg" }],
    ["a boolean", z.boolean(), { type: "boolean" }],
    ["a choice", z.enum(["a", "b"]), { type: "choice", choices: [choice("a"), choice("b")] }],
    ["several choices", z.array(z.enum(["a", "b"])), { type: "choices", choices: [choice("a"), choice("b")] }],
    ["a date", z.iso.date(), { type: "date" }],
    ["a time", z.iso.time(), { type: "time" }],
    ["a moment", z.iso.datetime({ offset: true }), { type: "datetime" }],
    ["something that may be null", z.string().nullable(), { type: "text", multiline: false }],
    ["an object", z.object({ a: z.string() }), { type: "group", fields: [text("a")] }],
    ["a list of rows", z.array(z.object({ a: z.string() })).min(1), { type: "rows", fields: [text("a")], minimum: 1 }],
    ["a list of texts", z.array(z.string()).max(3), { type: "list", item: text("item"), maximum: 3 }],
    [
      "one of several kinds",
      z.discriminatedUnion("by", [
        z.object({ by: z.literal("post"), street: z.string() }),
        z.object({ by: z.literal("mail") }),
      ]),
      {
        type: "variant",
        discriminator: "by",
        branches: [
          { value: "post", label: "post", fields: [text("street")] },
          { value: "mail", label: "mail", fields: [] },
        ],
      },
    ],
  ])("%s has a widget", (_what, schema, widget) => {
    expect(formOf({ field: schema }).fields.map((field) => field.widget)).toEqual([widget]);
  });

  it.each<readonly [string, z.ZodType, string]>([
    ["a record", z.record(z.string(), z.string()), "data.field"],
    ["a tuple", z.tuple([z.string(), z.number()]), "data.field"],
    ["a mixed union", z.union([z.string(), z.number()]), "data.field"],
    ["an identifier", z.uuid(), "data.field"],
    ["a record inside rows", z.array(z.object({ deep: z.record(z.string(), z.string()) })), "data.field[].deep"],
    ["anything", z.json(), "data.field"],
  ])("%s has none, and is refused by name when the flow is defined", (_what, schema, path) => {
    expect(fieldRefused(() => formOf({ field: schema }))).toBe(path);
  });

  it("must be filled unless it is optional, has a default or may be null", () => {
    const { fields } = formOf({
      plain: z.string(),
      optional: z.string().optional(),
      standard: z.string().default("x"),
      nullable: z.string().nullable(),
    });
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ["plain", true],
      ["optional", false],
      ["standard", false],
      ["nullable", false],
    ]);
  });

  it("says where it stands, what it is for and when it shows", () => {
    const when = { field: "kind", oneOf: ["other"] };
    const { fields } = formOf({
      kind: ui(z.enum(["usual", "other"]), { section: "What", width: "half" }),
      which: ui(z.string().optional(), { when, required: true, help: "In a few words", placeholder: "e.g. a lamp" }),
    });
    expect(fields).toEqual([
      expect.objectContaining({ name: "kind", section: "What", width: "half" }),
      expect.objectContaining({
        name: "which",
        when,
        required: true,
        help: "In a few words",
        placeholder: "e.g. a lamp",
      }),
    ]);
  });
});

it("one form for the nodes of two flows is filled as each flow's schema says", () => {
  const form = { data: ["field" as const] };
  const [words, numbers] = [z.object({ field: z.string() }), z.object({ field: z.number() })].map((data, index) =>
    defineFlow({
      id: `flow-${index}`,
      version: 1,
      title: "Flow",
      description: "",
      data,
      nodes: (node) => ({ start: node.start(form).next("end"), end: node.end() }),
    }),
  );
  if (!words || !numbers) throw new Error("There are two.");
  const engine = openEngine({ file: ":memory:", flows: [words, numbers] });
  const desk = engine.as(engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id);
  desk.starts.start("flow-0", "start", { data: { field: "x" } });
  desk.starts.start("flow-1", "start", { data: { field: 1 } });
  expect(
    [desk.starts.form("flow-0", "start"), desk.starts.form("flow-1", "start")].map(
      ({ form }) => form.fields[0]?.widget.type,
    ),
  ).toEqual(["text", "number"]);
});

describe("fields that show depending on others", () => {
  const fields = {
    kind: z.enum(["usual", "other"]),
    which: ui(z.string().optional(), { when: { field: "kind", oneOf: ["other"] }, required: true }),
  };

  it("are forgotten while they are hidden", () => {
    expect(started(fields, { kind: "usual", which: "typed before" })).toEqual({ kind: "usual" });
  });

  it("must be filled while they show", () => {
    const issue = { path: ["data", "which"], message: "Fill this in" };
    expect(() => started(fields, { kind: "other" })).toThrowError(
      expect.objectContaining({ code: "values.invalid", details: { issues: [issue] } }),
    );
    expect(started(fields, { kind: "other", which: "a lamp" })).toEqual({ kind: "other", which: "a lamp" });
  });

  it("work inside rows, each row for itself", () => {
    const rows = { rows: z.array(z.object(fields)) };
    const typed = [{ kind: "usual", which: "x" }, { kind: "other", which: "y" }, { kind: "other" }];
    expect(() => started(rows, { rows: typed })).toThrowError(
      expect.objectContaining({
        details: { issues: [{ path: ["data", "rows", 2, "which"], message: "Fill this in" }] },
      }),
    );
    expect(started(rows, { rows: typed.slice(0, 2) })).toEqual({
      rows: [{ kind: "usual" }, { kind: "other", which: "y" }],
    });
  });

  it("are refused when the other one isn't beside them", () => {
    const alone = { which: ui(z.string().optional(), { when: { field: "kind", oneOf: ["other"] } }) };
    expect(fieldRefused(() => formOf(alone))).toBe("data.which");
  });
});

function ui<Schema extends z.ZodType>(schema: Schema, hints: object): Schema {
  return schema.meta({ "x-ui": hints });
}

function choice(value: string) {
  return { value, label: value };
}

function text(name: string) {
  return { name, title: name, required: true, widget: { type: "text", multiline: false } as const };
}

function flowWith(shape: Record<string, z.ZodType>) {
  return defineFlow({
    id: "flow",
    version: 1,
    title: "Flow",
    description: "",
    data: z.object(shape),
    nodes: (node) => ({ start: node.start({ data: Object.keys(shape) }).next("end"), end: node.end() }),
  });
}

function deskOf(shape: Record<string, z.ZodType>) {
  const engine = openEngine({ file: ":memory:", flows: [flowWith(shape)] });
  return engine.as(engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id);
}

function formOf(shape: Record<string, z.ZodType>) {
  return deskOf(shape).starts.form("flow", "start").form;
}

/** The process data after a start with these values. */
function started(shape: Record<string, z.ZodType>, data: object) {
  const desk = deskOf(shape);
  const { processId } = desk.starts.start("flow", "start", { data } as never);
  const fields = desk.processes.get(processId).data.filter(({ value }) => value !== null);
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

function fieldRefused(body: () => unknown): unknown {
  try {
    body();
    return "nothing";
  } catch (error) {
    return error instanceof FlowError && error.code === "flow.invalid"
      ? JSON.stringify(error.details).match(/data[^"]*/u)?.[0]
      : error;
  }
}
