import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, rule } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

/** Told at `path`, in these words. */
function told(path: readonly (string | number)[], message: string) {
  return expect.objectContaining({ code: "values.invalid", details: { issues: [{ path, message }] } });
}

underBothDrivers("a rule about several fields", (open) => {
  it.each([
    ["en", "More than there is."],
    ["de", "Mehr, als da ist."],
  ] as const)("of process data is told at its field, in the person's language (%s)", (language, message) => {
    const office = open([order]);
    const ada = () => office.desk("ada", language);
    const data = { inStock: 5, wanted: 6 };
    expect(() => ada().starts.start("order", "planWhole", { data })).toThrow(told(["data", "wanted"], message));
    expect(office.desk("root").processes.list().rows).toEqual([]);
  });

  it("of process data is asked as soon as all of them are known, and not before", () => {
    const office = open([order]);
    const ada = () => office.desk("ada");
    ada().starts.start("order", "plan", { data: { wanted: 6 } });
    const task = office.idOf("count");
    ada().tasks.assign(task);
    const counted = { task: { clean: 1, broken: 0 } };
    expect(() => ada().tasks.complete(task, { ...counted, data: { inStock: 5 } })).toThrow(
      told(["data", "wanted"], "More than there is."),
    );
    ada().tasks.complete(task, { ...counted, data: { inStock: 7 } });
    expect(office.picture()).toEqual([
      "plan DONE start",
      "count DONE start",
      "take DONE start",
      "end DONE start",
      "process DONE",
    ]);
  });

  it("is asked of a field that was emptied, and not of its default", () => {
    const office = open([hurrying]);
    const send = (data: { readonly days: number; readonly hurry?: string }) =>
      codeOf(() => office.desk("ada").starts.start("hurrying", "start", { data }));
    expect([send({ days: 9, hurry: "high" }), send({ days: 9 }), send({ days: 1, hurry: "high" })]).toEqual([
      "values.invalid",
      "nothing",
      "nothing",
    ]);
    expect(office.desk("ada").processes.list().rows.length).toBe(2);
  });

  it("of process data holds for code, too", () => {
    const office = open([order]);
    const broken = expect.objectContaining({ code: "values.invalid" });
    const data = { inStock: 7, wanted: 7 };
    expect(() => office.desk("ada").starts.start("order", "planWhole", { data: { ...data, more: 1 } })).toThrow(broken);
    office.desk("ada").starts.start("order", "planWhole", { data });
    expect(() => office.desk("root").manage.changeData(1, { data: { inStock: 0 } })).toThrow(broken);
  });

  it("of a task's own data is told at its field", () => {
    const office = open([order]);
    const ada = () => office.desk("ada", "de");
    ada().starts.start("order", "plan", { data: { wanted: 1 } });
    const task = office.idOf("count");
    ada().tasks.assign(task);
    expect(() => ada().tasks.complete(task, { data: { inStock: 1 }, task: { clean: 0, broken: 2 } })).toThrow(
      told(["task", "broken"], "Mehr als die Hälfte."),
    );
  });

  it("of a row is told in that row, in the person's language", () => {
    const office = open([order]);
    const data = {
      wanted: 1,
      hours: [
        { from: 8, until: 9 },
        { from: 9, until: 8 },
      ],
    };
    expect(() => office.desk("ada", "de").starts.start("order", "plan", { data })).toThrow(
      told(["data", "hours", 1, "until"], "Das Ende liegt vor dem Anfang."),
    );
  });

  it("that has no words of its own is told in those of forms, never in the schema library's", () => {
    const office = open([silent]);
    const start = (data: object) => office.desk("ada", "de").starts.start("silent", "start", { data } as never);
    expect(() => start({ from: 2, until: 1 })).toThrow(told(["data"], "Dieser Wert ist ungültig"));
    expect(() => start({ from: 3, until: 5 })).toThrow(told(["data", "from"], "Dieser Wert ist ungültig"));
    expect(() => start({ from: 4, until: 5 })).toThrow(told(["data", "from"], "Nicht die Vier"));
  });
});

const silent = defineFlow({
  id: "silent",
  version: 1,
  title: "Silent",
  description: "Rules that say nothing.",
  data: z
    .object({
      from: z
        .int()
        .refine((value) => value !== 3)
        .refine((value) => value !== 4, "Nicht die Vier"),
      until: z.int(),
    })
    .refine(({ from, until }) => from <= until),
  nodes: (node) => ({
    start: node
      .start({ data: ["from", "until"] })
      .permission({ autoCreate: true })
      .next("end"),
    end: node.end(),
  }),
});

const count = z.int().min(0).max(99);

const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "Something is wanted, counted and taken.",
  data: z
    .object({
      inStock: count,
      wanted: count,
      more: count.optional(),
      hours: z
        .array(
          z.object({ from: count, until: count }).check(
            rule(({ from, until }) => from <= until, {
              at: "until",
              says: { en: "The end comes before the beginning.", de: "Das Ende liegt vor dem Anfang." },
            }),
          ),
        )
        .optional(),
    })
    .check(
      rule(({ inStock, wanted }) => wanted <= inStock, {
        at: "wanted",
        says: { en: "More than there is.", de: "Mehr, als da ist." },
      }),
    ),
  nodes: (node) => ({
    planWhole: node
      .start({ data: ["inStock", "wanted", "more"] })
      .permission({ autoCreate: true })
      .next("take"),
    plan: node
      .start({ data: ["wanted", "hours"] })
      .permission({ autoCreate: true })
      .next("count"),
    count: node
      .view({
        data: ["inStock"],
        task: z.object({ clean: count, broken: count }).check(
          rule(({ clean, broken }) => broken <= clean, {
            at: "broken",
            says: { en: "More than half.", de: "Mehr als die Hälfte." },
          }),
        ),
      })
      .permission({ autoCreate: true })
      .next("take"),
    take: node
      .function(({ process }) => {
        process.data.wanted += process.data.more ?? 0;
      })
      .next("end"),
    end: node.end(),
  }),
});

const hurrying = defineFlow({
  id: "hurrying",
  version: 1,
  title: "Hurrying",
  description: "",
  data: z
    .object({ days: z.number(), hurry: z.enum(["low", "high"]).default("high") })
    .refine(({ days, hurry }) => hurry !== "high" || days < 3),
  nodes: (node) => ({ start: node.start({ data: ["days", "hurry"] }).next("done"), done: node.end() }),
});
