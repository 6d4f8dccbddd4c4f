import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type WriteContext } from "../../../engine/index.ts";
import { overFiles } from "../support/office.ts";
import { everything, outcomes } from "../support/outcomes.ts";
import { nothing } from "../support/rows.ts";

/** No schema helps here: what keeps bad values out is the engine's own rule. */
const anything = z.object({ any: z.unknown().optional(), text: z.string().optional() });
const record = defineArtifact({ id: "record", title: "Record", schema: anything, label: () => "Record" });
const about = { version: 1, title: "F", description: "A flow under test.", data: anything, artifact: record };

overFiles("a bad value from a person", (open) => {
  it.each<readonly [string, (value: unknown) => unknown]>([
    ["all that was typed", (value) => value],
    ["a part of it", (value) => ({ artifact: value })],
    ["a field of the data", (value) => ({ data: { text: value } })],
    ["a field of the record", (value) => ({ artifact: { text: value } })],
    ["a field of the task", (value) => ({ task: { text: value } })],
  ])("as %s starts nothing and completes nothing", (_place, typed) => {
    const office = open([typing]);
    office.desk("root").starts.start("typing", "start", { artifact: { text: "x" } });
    office.desk("root").tasks.assign(2);
    const root = office.desk("root");
    expect([
      outcomes(office, (value) => root.starts.start("typing", "start", typed(value) as never)),
      outcomes(office, (value) => root.tasks.complete(2, typed(value) as never)),
    ]).toEqual([everything("values.invalid"), everything("values.invalid")]);
  });

  it.each<readonly [string, "data" | "artifact", (value: unknown) => unknown]>([
    ["all data", "data", (value) => value],
    ["a field of the data", "data", (value) => ({ any: value })],
    ["all of the record", "artifact", (value) => value],
    ["a field of the record", "artifact", (value) => ({ any: value })],
  ])("who manages, as %s changes nothing", (_place, part, given) => {
    const office = open([typing]);
    office.desk("root").starts.start("typing", "start", { artifact: { text: "x" } });
    const { manage } = office.desk("root");
    const found = outcomes(office, (value) => manage.changeData(1, { [part]: given(value) }));
    expect(found).toEqual(everything(part === "data" ? "values.invalid" : "artifact.invalid"));
  });

  const fields = { data: ["text"], artifact: ["text"], task: z.object({ text: z.string().optional() }) } as const;
  const typing = defineFlow({
    ...about,
    id: "typing",
    nodes: (node) => ({
      start: node.start(fields).next("sign"),
      sign: node.view(fields).next("done"),
      done: node.end(),
    }),
  });
});

overFiles("a bad value from code", (open) => {
  type Context = WriteContext<{ data: z.infer<typeof anything>; artifact: object; artifactInput: object }>;

  it("is refused in every function", () => {
    const flow = writing(({ process }) => void (process.data.any = given));
    const office = open([flow]);
    office.engine.start(flow, "toWait", undefined);
    let given: unknown;
    const enter = (body: () => unknown) => outcomes(office, (value) => [(given = value), body()]);
    expect([
      enter(() => office.engine.start(flow, "here", undefined)),
      enter(() => office.engine.start(flow, "toFunction", undefined)),
      enter(() => office.engine.start(flow, "toView", undefined)),
      enter(() => office.engine.run(flow, "wait", 2, undefined)),
    ]).toEqual(Array.from({ length: 4 }, () => everything("values.invalid")));
  });

  it.each<readonly [string, string, (context: Context, value: unknown) => unknown]>([
    ["what the data inherits", "values.invalid", ({ process }, value) => inherit(process.data, value)],
    ["a field of the task", "values.invalid", ({ task }, value) => (task.data["any"] = value)],
    ["what the task inherits", "values.invalid", ({ task }, value) => inherit(task.data, value)],
    ["a new record", "artifact.invalid", ({ process }, any) => process.createArtifact({ any })],
    ["a record of the task", "artifact.invalid", ({ task }, any) => task.createArtifact(record, { any })],
  ])("is refused as %s", (_place, code, write) => {
    const flow = writing((context) => write(context, given));
    const office = open([flow]);
    let given: unknown;
    const found = outcomes(office, (value) => [(given = value), office.engine.start(flow, "toFunction", undefined)]);
    expect(found).toEqual(everything(code));
  });

  it("is refused in a changed record", () => {
    const flow = writing(({ process }) => process.updateArtifact({ any: given }));
    const office = open([flow]);
    office.engine.start(flow, "toWait", undefined);
    let given: unknown;
    const found = outcomes(office, (value) => [(given = value), office.engine.run(flow, "wait", 2, undefined)]);
    expect(found).toEqual(everything("artifact.invalid"));
  });

  function inherit(target: object, value: unknown): void {
    Object.setPrototypeOf(target, typeof value === "object" ? value : { value });
  }

  function writing(body: (context: Context) => unknown) {
    return defineFlow({
      ...about,
      id: "writing",
      nodes: (node) => ({
        here: node.startHandle((context) => void body(context)).next("done"),
        toFunction: node.startHandle(nothing).next("work"),
        toView: node.startHandle(nothing).next("sign"),
        toWait: node.startHandle(({ process }) => process.createArtifact({})).next("wait"),
        work: node.function((context) => void body(context)).next("done"),
        sign: node
          .view()
          .onCreate((context) => void body(context))
          .next("done"),
        wait: node.handle((context) => void body(context)).next("done"),
        done: node.end(),
      }),
    });
  }
});
