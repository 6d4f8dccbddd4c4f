import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type Engine, type JobExecutor, openEngine } from "../../../engine/index.ts";
import { badValues } from "../support/bad-values.ts";
import { codeOf } from "../support/office.ts";
import { everything } from "../support/everything.ts";

/** Every way by which a value comes into the file, given a bad one. */
const doors: readonly (readonly [string, (place: Place, value: unknown) => unknown, string])[] = [
  [
    "a start form",
    ({ desk }, value) => desk.start("flow", "ask", { data: { field: value } } as never),
    "values.invalid",
  ],
  ["a start form's shape", ({ desk }, value) => desk.start("flow", "ask", { data: value } as never), "values.invalid"],
  ["a form", ({ desk }, value) => desk.complete(3, { task: { note: value } } as never), "values.invalid"],
  ["engine.start", ({ engine }, value) => engine.start(flow, "begin", { to: "data", value }), "values.invalid"],
  ["engine.run", ({ engine }, value) => engine.run(flow, "hear", 4, { to: "data", value }), "values.invalid"],
  [
    "a change by who manages",
    ({ desk }, value) => desk.manage.changeData(1, { data: { any: value } } as never),
    "values.invalid",
  ],
  [
    "a change of the record",
    ({ desk }, value) => desk.manage.changeData(1, { artifact: { any: value } } as never),
    "artifact.invalid",
  ],
  ["process data", ({ engine }, value) => engine.run(flow, "hear", 4, { to: "data", value }), "values.invalid"],
  ["task data", ({ engine }, value) => engine.run(flow, "hear", 4, { to: "task", value }), "values.invalid"],
  ["a new record", ({ engine }, value) => engine.start(flow, "begin", { to: "artifact", value }), "artifact.invalid"],
  ["a record", ({ engine }, value) => engine.run(flow, "hear", 4, { to: "artifact", value }), "artifact.invalid"],
  [
    "the data of the next task",
    ({ engine }, value) => engine.start(flow, "begin", { to: "next", value }),
    "values.invalid",
  ],
  ["a list's items", ({ engine }, value) => engine.start(flow, "begin", { to: "items", value }), "values.invalid"],
];

describe.each(badValues)("%s", (_what, value) => {
  it.each(doors)("through %s is refused, and nothing is written", (_door, go, code) => {
    const place = openPlace();
    const before = everything(place.file);
    expect(codeOf(() => go(place, value))).toBe(code);
    expect(everything(place.file)).toEqual(before);
  });

  it("from a job leaves its task in ERROR and everything else as it was", async () => {
    const { engine, desk } = openPlace(async () => value);
    const { process } = engine.start(flow, "begin", { to: "job", value: null });
    await engine.runDueJobs();
    const { tasks, data } = desk.process(process);
    expect([tasks.find(({ node }) => node === "work")?.status, data.find(({ name }) => name === "any")?.value]).toEqual(
      ["ERROR", null],
    );
  });
});

interface Place {
  readonly engine: Engine;
  readonly desk: ReturnType<Engine["as"]>;
  readonly file: string;
}

/** A process that waits in a form (task 3) and in a handle (task 4), managed by Ada, who may do everything. */
function openPlace(executor: JobExecutor = async () => null): Place {
  const folder = mkdtempSync(join(tmpdir(), "intray-bad-"));
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows: [flow], executor });
  onTestFinished(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const desk = engine.as(engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id);
  engine.start(flow, "begin", { to: "nowhere", value: null });
  desk.assign(3);
  return { engine, desk, file };
}

interface Given {
  readonly to: "data" | "task" | "artifact" | "next" | "items" | "job" | "nowhere";
  readonly value: unknown;
}

const anything = defineArtifact({
  id: "anything",
  title: "Anything",
  schema: z.object({ any: z.any() }),
  label: () => "Anything",
});

/** What the flow was given last: its conditions and lists look here. */
let given: Given = { to: "nowhere", value: null };
const values = (to: Given["to"]) => (given.to === to ? [{ any: given.value }] : []);

const flow = defineFlow({
  id: "flow",
  version: 1,
  title: "Flow",
  description: "Takes anything anywhere.",
  data: z.object({ field: z.string().optional(), any: z.any().optional() }),
  artifact: anything,
  nodes: (node) => ({
    ask: node.start({ data: ["field"] }).next("end"),
    begin: node
      .startHandle(({ process, task }, input: Given) => {
        given = input;
        process.createArtifact({ any: given.to === "artifact" ? given.value : 1 });
        if (given.to === "data") process.data.any = given.value;
        if (given.to === "task") task.data["any"] = given.value;
      })
      .next("fork"),
    fork: node
      .split()
      .next("fill")
      .next("hear")
      .next("work", { when: () => given.to === "job" })
      .next("after", { when: () => given.to === "next", data: () => ({ any: given.value }) })
      .forEach(() => values("items"), "each"),
    fill: node.view({ task: z.object({ note: z.string() }) }).next("end"),
    hear: node
      .handle(({ process, task }, input: Given) => {
        if (input.to === "data") process.data.any = input.value;
        if (input.to === "task") task.data["any"] = input.value;
        if (input.to === "artifact") process.updateArtifact({ any: input.value });
      })
      .next("end"),
    work: node
      .job(async () => null, {
        retries: 0,
        done: ({ process }, result) => {
          process.data.any = result as unknown;
        },
      })
      .next("end"),
    after: node.view().next("end"),
    each: node.view().next("end"),
    end: node.end(),
  }),
});
