import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  defineArtifact,
  defineFlow,
  type Engine,
  type Flow,
  type FlowError,
  openEngine,
} from "../../../engine/index.ts";
import { common } from "../support/rows.ts";

describe("a record whose schema changed", () => {
  it("is not checked where a form doesn't touch it", () => {
    const { engine, fields } = opened(smallerSizes, { name: "Lamp", size: "huge", count: 90 });
    finish(engine, { artifact: { name: "Big lamp" } });
    expect(fields()).toEqual({ name: "Big lamp", size: "huge", count: 90, colour: "red" });
  });

  it("keeps what the schema has no longer, and says so of nobody", () => {
    const { engine, fields } = opened(smallerSizes, { name: "Lamp", size: "small", count: 1 });
    finish(engine, { artifact: { name: "Big lamp" } });
    expect(fields()).toMatchObject({ colour: "red" });
    const changes = engine
      .as(1)
      .processes.get(1)
      .timeline.flatMap((line) => line.changes.map(({ name }) => name));
    expect(changes.filter((name) => name === "colour")).toEqual(["colour"]);
  });

  it("is checked where a form touches it, at the field", () => {
    const { engine, fields } = opened(smallerSizes, { name: "Lamp", size: "huge", count: 1 }, "resize");
    expect(engine.as(1).tasks.get(2).form?.values).toEqual({ artifact: { size: "huge" } });
    expect(issuesOf(() => finish(engine, { artifact: { size: "huge" } }))).toEqual([["artifact", "size"]]);
    finish(engine, { artifact: { size: "small" } });
    expect(fields()).toMatchObject({ size: "small" });
  });

  it("does without a field that became required as long as no form asks for it", () => {
    const { engine, fields } = opened(withRequired, { name: "Lamp", size: "small", count: 1 });
    finish(engine, { artifact: { name: "Big lamp" } });
    expect(fields()).not.toHaveProperty("code");
  });

  it("takes a required field from nobody", () => {
    const { engine } = opened(smallerSizes, { name: "Lamp", size: "small", count: 1 });
    expect(issuesOf(() => finish(engine, { artifact: {} }))).toEqual([["artifact", "name"]]);
  });
});

describe("a default", () => {
  it("fills what was never there", () => {
    const { engine } = office();
    expect(engine.as(1).starts.form("order", "start").form.values).toEqual({
      data: { weeks: 2 },
      artifact: { count: 10 },
    });
    engine.as(1).starts.start("order", "start", { data: { weeks: 2 }, artifact: { name: "Lamp", count: 10 } });
    expect(engine.as(1).tasks.get(2).form?.values).toMatchObject({ data: { weeks: 2 }, artifact: { count: 10 } });
  });

  it("does not come back where somebody emptied the field as they began", () => {
    const { engine, fields } = office();
    engine.as(1).starts.start("order", "start", { data: {}, artifact: { name: "Lamp" } });
    expect([fields(), engine.as(1).tasks.get(2).form?.values]).toEqual([
      { name: "Lamp" },
      { artifact: { name: "Lamp" } },
    ]);
  });

  it("does not come back where somebody emptied the field later", () => {
    const { engine, fields } = office();
    engine.as(1).starts.start("order", "start", { data: { weeks: 3 }, artifact: { name: "Lamp", count: 4 } });
    finish(engine, { data: {}, artifact: { name: "Lamp" } });
    const task = engine.as(1).tasks.get(3);
    expect([fields(), task.form?.values]).toEqual([{ name: "Lamp" }, { artifact: { name: "Lamp" } }]);
    engine.as(1).tasks.assign(3);
    engine.as(1).tasks.complete(3, { data: {}, artifact: { name: "Big lamp" } });
    expect(fields()).toEqual({ name: "Big lamp" });
  });

  it("does not come back in a row whose cell was emptied", () => {
    const { engine, fields } = office();
    const rows = [{ what: "Bulb" }, { what: "Cord", pieces: 2 }];
    engine.as(1).starts.start("order", "start", { data: { weeks: 3 }, artifact: { name: "Lamp", rows } });
    expect(fields()).toEqual({ name: "Lamp", rows });
  });

  it("does not come back inside an entry of a list, of whatever kind it is", () => {
    const { engine } = office(parcels);
    const typed = { parcels: [{ kind: "box" }], shelves: [[{ what: "Bulb" }]] };
    engine.as(1).starts.start("parcels", "start", { data: typed });
    expect(engine.as(1).tasks.get(2).form?.values).toEqual({ data: typed });
  });

  it("does not come back in a form that was sent and is open again, but where that was undone", () => {
    const { engine } = office(asking);
    const desk = engine.as(1);
    engine.start(asking, "start", undefined);
    desk.tasks.assign(2);
    const { entry } = desk.tasks.complete(2, { task: { note: "Later" } });
    desk.undoCommand(entry ?? 0);
    expect(desk.tasks.get(4).form?.values).toEqual({ task: { weeks: 2 } });
    desk.tasks.complete(4, { task: { note: "Later" } });
    const { taskId } = desk.manage.goBack(4);
    expect(desk.tasks.get(taskId).form?.values).toEqual({ task: { note: "Later" } });
  });

  it.each(["goes on", "is migrated"])(
    "of a field that the schema got later does not come back in a process that %s",
    (how) => {
      const { engine, fields } = opened(withDefault, { name: "Lamp", size: "small", count: 1 }, "describe");
      finish(engine, { data: {}, artifact: {} });
      if (how === "is migrated") engine.as(1).manage.migrate(1, {});
      expect([engine.as(1).tasks.get(3).form?.values, fields()]).toEqual([
        {},
        { name: "Lamp", size: "small", count: 1, colour: "red" },
      ]);
    },
  );

  it("fills a field that the schema got later", () => {
    const { engine } = opened(withDefault, { name: "Lamp", size: "small", count: 1 }, "describe");
    const expected = { data: { urgency: "low" }, artifact: { unit: "piece" } };
    expect(engine.as(1).tasks.get(2).form?.values).toEqual(expected);
    engine.as(1).manage.migrate(1, {});
    expect(engine.as(1).tasks.get(2).form?.values).toEqual(expected);
  });
});

function issuesOf(body: () => unknown): readonly unknown[] {
  try {
    body();
  } catch (error) {
    const { issues = [] } = (error as FlowError).details as { readonly issues?: readonly { readonly path: unknown }[] };
    return issues.map(({ path }) => path);
  }
  return [];
}

function finish(engine: Engine, values: Parameters<ReturnType<Engine["as"]>["tasks"]["complete"]>[1]): void {
  const desk = engine.as(1);
  if (desk.tasks.get(2).owner === null) desk.tasks.assign(2);
  desk.tasks.complete(2, values);
}

/** A process of the first version waits at a node of another, which has the file open. */
function opened(
  next: ReturnType<typeof things>,
  record: { readonly name: string; readonly size: string; readonly count: number },
  node: "edit" | "resize" | "describe" = "edit",
) {
  const file = newFile();
  const before = things({ version: 1, size: z.enum(["small", "huge"]), colour: z.string().default("red") });
  const first = openEngine({ file, flows: [before] });
  first.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  first.start(before, node === "edit" ? "toEdit" : node === "resize" ? "toResize" : "toDescribe", record);
  first.close();
  return withFile(file, next);
}

function office(flow: Flow = ordering) {
  const file = newFile();
  const office = withFile(file, flow);
  office.engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  return office;
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "intray-schemas-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "intray.sqlite");
}

function withFile(file: string, flow: Flow) {
  const engine = openEngine({ file, flows: [flow] });
  onTestFinished(() => engine.close());
  /** Everything that the first record says, what its schema doesn't know included. */
  const fields = (): unknown => {
    const sqlite = new Sqlite(file, { readonly: true });
    const data = sqlite.prepare<[], string>("SELECT data FROM artifact WHERE id = 1").pluck().get() ?? "null";
    sqlite.close();
    return JSON.parse(data);
  };
  return { engine, fields };
}

interface Things extends Readonly<Record<string, unknown>> {
  readonly version: number;
}

function things({ version, ...fields }: Things) {
  const thing = defineArtifact({
    id: "thing",
    title: "Thing",
    schema: z.object({
      name: z.string().min(1),
      size: z.enum(["small", "huge"]),
      count: z.number().max(version === 1 ? 100 : 50),
      ...(fields as z.ZodRawShape),
    }),
    label: ({ name }) => name,
  });
  type Fields = { readonly name: string; readonly size: string; readonly count: number };
  return defineFlow({
    ...common,
    version,
    id: "things",
    data: version === 1 ? z.object({}) : z.object({ urgency: z.enum(["low", "high"]).default("low") }),
    artifact: thing,
    nodes: (node) => {
      const described = {
        ...(version === 1 ? {} : { data: ["urgency" as never] }),
        artifact: Object.keys(fields) as never[],
      };
      const begin = () => node.startHandle(({ process }, record: Fields) => process.createArtifact(record as never));
      return {
        toEdit: begin().next("edit"),
        toResize: begin().next("resize"),
        toDescribe: begin().next("describe"),
        edit: node.view({ artifact: ["name"] }).next("done"),
        resize: node.view({ artifact: ["size"] }).next("done"),
        describe: node.view(described).next("again"),
        again: node.view(described).next("done"),
        done: node.end(),
      };
    },
  });
}

const smallerSizes = things({ version: 2, size: z.enum(["small", "large"]) });
const withRequired = things({ version: 2, code: z.string() });
const withDefault = things({ version: 2, unit: z.string().default("piece") });

const ordering = defineFlow({
  ...common,
  id: "order",
  data: z.object({ weeks: z.number().default(2).optional() }),
  artifact: defineArtifact({
    id: "order",
    title: "Order",
    schema: z.object({
      name: z.string().min(1),
      count: z.number().default(10),
      rows: z.array(z.object({ what: z.string(), pieces: z.number().default(1) })).optional(),
    }),
    label: ({ name }) => name,
  }),
  nodes: (node) => ({
    start: node.start({ data: ["weeks"], artifact: ["name", "count", "rows"] }).next("change"),
    change: node.view({ data: ["weeks"], artifact: ["name", "count"] }).next("again"),
    again: node.view({ data: ["weeks"], artifact: ["name", "count"] }).next("done"),
    done: node.end(),
  }),
});

const parcels = defineFlow({
  ...common,
  id: "parcels",
  data: z.object({
    parcels: z
      .array(
        z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("box"), weight: z.number().default(3) }),
          z.object({ kind: z.literal("letter") }),
        ]),
      )
      .optional(),
    shelves: z.array(z.array(z.object({ what: z.string(), pieces: z.number().default(2) }))).optional(),
  }),
  nodes: (node) => ({
    start: node.start({ data: ["parcels", "shelves"] }).next("ask"),
    ask: node.view({ data: ["parcels", "shelves"] }).next("done"),
    done: node.end(),
  }),
});

const asking = defineFlow({
  ...common,
  id: "asking",
  nodes: (node) => ({
    start: node.startHandle(() => undefined).next("ask"),
    ask: node
      .view({ task: z.object({ weeks: z.number().default(2).optional(), note: z.string().optional() }) })
      .next("again"),
    again: node.view().next("done"),
    done: node.end(),
  }),
});
