import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

const valid = { data: { title: "Chair", amount: 2, urgent: true, size: "small", when: "2026-02-28" } };

underBothDrivers("submitted values", (open) => {
  it("are stored as the schema gives them back", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "start", { data: { ...valid.data, title: "  Chair " } });
    expect(
      office
        .desk("ada")
        .processes.get(1)
        .data.map(({ name, value }) => [name, value]),
    ).toEqual([
      ["title", "Chair"],
      ["amount", 2],
      ["urgent", true],
      ["size", "small"],
      ["when", "2026-02-28"],
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a missing field", { amount: 2 }],
    ["an unknown field", { ...valid.data, price: 1 }],
    ["a wrong type", { ...valid.data, amount: "2" }],
    ["NaN", { ...valid.data, amount: Number.NaN }],
    ["a day that doesn't exist", { ...valid.data, when: "2026-02-30" }],
    ["a choice that isn't offered", { ...valid.data, size: "huge" }],
    ["a text of a megabyte", { ...valid.data, title: "x".repeat(1_000_000) }],
    ["half a character", { ...valid.data, title: "\uD800" }],
    ["a __proto__ key", JSON.parse('{"title":"a","amount":1,"__proto__":{"admin":true}}') as Record<string, unknown>],
    ["a deep nest", { ...valid.data, title: nest(200) }],
    ["a date object", { ...valid.data, when: new Date(0) }],
  ])("with %s are refused and nothing is written", (_what, data) => {
    const office = open([order]);
    expect(codeOf(() => office.desk("ada").starts.start("order", "start", { data } as never))).toBe("values.invalid");
    expect(codeOf(() => office.picture())).toBe("process.unknown");
  });

  it("of a part that the form doesn't have are refused", () => {
    const office = open([order]);
    const crafted = { ...valid, artifact: { text: "x" } };
    expect(codeOf(() => office.desk("ada").starts.start("order", "start", crafted))).toBe("values.invalid");
  });

  it("are told wrong at their field, in the person's language", () => {
    const office = open([order]);
    expect(() =>
      office.desk("ada", "de").starts.start("order", "start", { data: { ...valid.data, amount: 0 } }),
    ).toThrowError(
      expect.objectContaining({
        details: {
          issues: [{ path: ["data", "amount"], message: "Mindestens 1" }],
        },
      }),
    );
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ["amount", { amount: "1.5" }, "Enter a number", "Bitte eine Zahl eingeben"],
    ["amount", { amount: 1.5 }, "Enter a whole number", "Bitte eine ganze Zahl eingeben"],
    ["amount", { amount: 10 }, "Must be 9 or less", "Höchstens 9"],
    ["amount", { amount: undefined }, "Fill this in", "Bitte ausfüllen"],
    ["title", { title: "" }, "Fill this in", "Bitte ausfüllen"],
    ["title", { title: "x".repeat(101) }, "At most 100 characters", "Höchstens 100 Zeichen"],
    ["size", { size: "huge" }, "Choose one", "Bitte auswählen"],
    ["when", { when: "2026-02-30" }, "Enter a date", "Bitte ein Datum eingeben"],
  ])("say what is wrong with %s in the words of forms: %j", (name, typed, english, german) => {
    const office = open([order]);
    const values = { data: { ...valid.data, ...typed } } as never;
    for (const [language, message] of [
      ["en", english],
      ["de", german],
    ] as const) {
      expect(() => office.desk("ada", language).starts.start("order", "start", values)).toThrowError(
        expect.objectContaining({ details: { issues: [{ path: ["data", name], message }] } }),
      );
    }
  });

  it.each([" ", "\u00A0\t", "\u200B", "\u2060\uFEFF", "\u00AD", "\u3164", "\u2800", "\n"])(
    "that nobody sees are none: %j",
    (nothing) => {
      const office = open([notes]);
      const start = (data: object) => office.desk("ada").starts.start("notes", "start", { data } as never);
      const filled = { title: "Lamp", tags: ["new"], remark: nothing };
      const missing = (path: readonly unknown[]) =>
        expect.objectContaining({ details: { issues: [{ path: ["data", ...path], message: "Fill this in" }] } });
      expect(() => start({ ...filled, title: nothing })).toThrowError(missing(["title"]));
      expect(() => start({ ...filled, tags: ["new", nothing] })).toThrowError(missing(["tags", 1]));
      expect(codeOf(() => start(filled))).toBe("nothing");
    },
  );

  it("keep leading zeros, blanks around them and identifiers as they are", () => {
    const office = open([notes]);
    const data = { title: "  00123 ", tags: ["+49 0171", "1E5"], remark: "٠٠٧" };
    office.desk("ada").starts.start("notes", "start", { data });
    expect(office.desk("ada").processes.get(1).data).toEqual(
      Object.entries(data).map(([name, value]) => expect.objectContaining({ name, value })),
    );
  });

  it("left empty take the old value away", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "start", valid);
    office.do("ada", { data: {} });
    expect(office.desk("ada").processes.get(1).data).toContainEqual(
      expect.objectContaining({ name: "when", value: null }),
    );
  });

  it("of the task stay with the task", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "start", valid);
    office.do("ada", { task: { comment: "late" } });
    expect(office.desk("ada").tasks.get(2).form?.values).toMatchObject({ task: { comment: "late" } });
    expect(
      office
        .desk("ada")
        .processes.get(1)
        .data.map((field) => field.name),
    ).not.toContain("comment");
  });

  it("of the task are taken away where the form comes again and is left empty", () => {
    const office = open([order]);
    office.desk("ada").starts.start("order", "start", valid);
    office.do("ada", { task: { comment: "late" } });
    const { taskId } = office.desk("root").manage.goBack(2);
    office.do("ada", { task: {} });
    expect(office.desk("ada").tasks.get(taskId).form?.values).not.toHaveProperty("task");
  });
});

underBothDrivers("a form", (open) => {
  it("is described by its schema, in the person's language", () => {
    const office = open([order]);
    const { form } = office.desk("ada", "de").starts.form("order", "start");
    expect(form.fields.map(({ name, title, required, widget }) => [name, title, required, widget])).toEqual([
      ["title", "Titel", true, { type: "text", multiline: false, maxLength: 100 }],
      ["amount", "amount", true, { type: "number", integer: true, minimum: 1, maximum: 9 }],
      ["urgent", "urgent", false, { type: "boolean" }],
      [
        "size",
        "size",
        true,
        {
          type: "choice",
          choices: [
            { value: "small", label: "klein" },
            { value: "large", label: "large" },
          ],
        },
      ],
      ["when", "when", false, { type: "date" }],
    ]);
    expect(form.values).toEqual({ data: { urgent: false } });
  });
});

const notes = defineFlow({
  id: "notes",
  version: 1,
  title: "Notes",
  description: "Texts that must be filled, and one that needn't be.",
  data: z.object({ title: z.string(), tags: z.array(z.string().min(1)), remark: z.string().optional() }),
  nodes: (node) => ({
    start: node.start({ data: ["title", "tags", "remark"] }).next("end"),
    end: node.end(),
  }),
});

function nest(depth: number): unknown {
  return depth === 0 ? "x" : [nest(depth - 1)];
}

const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "One field of each kind.",
  data: z.object({
    title: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .meta({ "x-ui": { title: { en: "Title", de: "Titel" } } }),
    amount: z.number().int().min(1).max(9),
    urgent: z.boolean().default(false),
    size: z.enum(["small", "large"]).meta({ "x-ui": { labels: { small: { en: "small", de: "klein" } } } }),
    when: z.iso.date().optional(),
  }),
  nodes: (node) => ({
    start: node.start({ data: ["title", "amount", "urgent", "size", "when"] }).next("check"),
    check: node.view({ data: ["when"], task: z.object({ comment: z.string().optional() }) }).next("end"),
    end: node.end(),
  }),
});
