import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("computed fields", (open) => {
  it("follow what is typed, and are left out while there is too little to go by", () => {
    const desk = open([ordering]).desk("ada");
    const target = { flowId: "ordering", node: "start" };
    const computed = (artifact: Record<string, number | string>) => desk.forms.compute(target, { artifact });
    expect(computed({})).toEqual({});
    expect(computed({ count: 3 })).toEqual({});
    expect(computed({ count: 3, price: 2.5 })).toEqual({ artifact: { total: 7.5 }, data: { large: false } });
    expect(computed({ count: 300, price: 2.5 })).toEqual({ artifact: { total: 750 }, data: { large: true } });
    expect(computed({ count: "many", price: 2.5 }), "a sum that is no number").toEqual({ data: { large: false } });
  });

  it("are computed by main for good: nobody can send them", () => {
    const office = open([ordering]);
    const desk = office.desk("ada");
    const artifact = { count: 3, price: 2.5 };
    expect(codeOf(() => desk.starts.start("ordering", "start", { artifact: { ...artifact, total: 1 } }))).toBe(
      "values.invalid",
    );
    const { processId } = desk.starts.start("ordering", "start", { artifact });
    expect(valuesOf(desk.processes.get(processId).data)).toEqual({ large: false, note: null });
    expect(valuesOf(desk.processes.get(processId).artifact?.fields ?? [])).toEqual({
      count: 3,
      price: 2.5,
      total: 7.5,
    });
  });

  it("look at what the case holds as well", () => {
    const office = open([ordering]);
    const desk = office.desk("ada");
    desk.starts.start("ordering", "start", { artifact: { count: 3, price: 2.5 } });
    const [task] = desk.tasks.list("queue").rows;
    const taskId = task?.id ?? 0;
    expect(desk.forms.compute({ taskId }, { artifact: { count: 1_000 } })).toEqual({
      artifact: { total: 2_500 },
      data: { large: true },
    });
    expect(codeOf(() => office.desk("eve").forms.compute({ taskId }, {}))).toBe("task.unknown");
    office.desk("ada").tasks.assign(taskId);
    office.desk("ada").tasks.complete(taskId, { artifact: { count: 4 } });
    const { artifact, data } = office.desk("ada").processes.get(1);
    expect([valuesOf(artifact?.fields ?? [])["total"], valuesOf(data)["large"]]).toEqual([10, false]);
  });

  it.each([
    ["is left empty", { price: 10 }],
    ["is hidden", { price: 10, kind: "member", fee: 100 }],
    ["is what the process has for it", { price: 10, discount: 1 }],
  ])("say while one types what will be kept: a field that counts %s", (_what, data) => {
    const office = open([selling]);
    const desk = () => office.desk("ada");
    const shownAtStart = desk().forms.compute({ flowId: "selling", node: "start" }, { data });
    desk().starts.start("selling", "start", { data });
    expect(shownAtStart.data?.["total"]).toBe(valuesOf(desk().processes.get(1).data)["total"]);
    desk().tasks.assign(2);
    desk().tasks.complete(2, { data: { price: 10, discount: 5 } });
    const shown = desk().forms.compute({ taskId: 3 }, { data });
    desk().tasks.assign(3);
    desk().tasks.complete(3, { data });
    expect(shown.data?.["total"]).toBe(valuesOf(desk().processes.get(1).data)["total"]);
  });

  it("whose formula fails keep the form from being sent, and nothing is written", () => {
    const office = open([failing]);
    expect(codeOf(() => office.desk("ada").starts.start("failing", "start", { data: { typed: "x" } }))).toBe(
      "node.failed",
    );
    expect(codeOf(() => office.picture())).toBe("process.unknown");
    expect(office.desk("ada").forms.compute({ flowId: "failing", node: "start" }, { data: { typed: "x" } })).toEqual(
      {},
    );
  });

  it("stand among the others in the author's order, and hidden ones go along unseen", () => {
    const { form } = open([ordering]).desk("ada").starts.form("ordering", "start");
    expect(form.layout).toBe("steps");
    expect(form.fields.map(({ name, editable, computed = false }) => [name, editable, computed])).toEqual([
      ["price", true, false],
      ["count", true, false],
      ["total", false, true],
      ["note", true, false],
      ["large", false, true],
    ]);
    expect(form.fields.find(({ name }) => name === "note")?.widget).toEqual({ type: "hidden" });
  });
});

it.each([
  ["a field that is also to fill", { data: ["typed"], computed: { data: { typed: () => "x" } } }],
  ["a field that isn't there", { computed: { data: { nowhere: () => "x" } } }],
])("the flow is refused: %s is computed", (_what, form) => {
  expect(codeOf(() => flowWith(form as never))).toBe("flow.invalid");
});

it("the flow is refused: a hidden field must be filled", () => {
  const data = z.object({ secret: z.string().meta({ "x-ui": { widget: "hidden" } }) });
  const define = () =>
    defineFlow({
      id: "hidden",
      version: 1,
      title: "Hidden",
      description: "",
      data,
      nodes: (node) => ({ start: node.start({ data: ["secret"] }).next("end"), end: node.end() }),
    });
  expect(codeOf(define)).toBe("flow.invalid");
});

function valuesOf(fields: readonly { readonly name: string; readonly value: unknown }[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

const order = defineArtifact({
  id: "order",
  title: "Order",
  schema: z.object({
    count: z.number().meta({ "x-ui": { order: 2 } }),
    price: z.number().meta({ "x-ui": { order: 1 } }),
    total: z
      .number()
      .optional()
      .meta({ "x-ui": { order: 3 } }),
  }),
  label: ({ count }) => `${count}`,
});

const sale = z.object({
  price: z.number().optional(),
  discount: z.number().optional(),
  kind: z.enum(["member", "guest"]).optional(),
  fee: z
    .number()
    .optional()
    .meta({ "x-ui": { when: { field: "kind", oneOf: ["guest"] } } }),
  rate: z.number().default(2),
  total: z.number().optional(),
});

const fields = {
  data: ["price", "discount", "kind", "fee"],
  computed: {
    data: {
      total: ({
        data: { price, discount = 0, fee = 0, rate = 1 },
      }: {
        readonly data: Partial<z.infer<typeof sale>>;
      }) => (price === undefined ? undefined : (price - discount + fee) * rate),
    },
  },
} as const;

const selling = defineFlow({
  id: "selling",
  version: 1,
  title: "Selling",
  description: "",
  data: sale,
  nodes: (node) => ({
    start: node.start(fields).next("ask"),
    ask: node.view(fields).next("again"),
    again: node.view(fields).next("done"),
    done: node.end(),
  }),
});

const ordering = defineFlow({
  id: "ordering",
  version: 1,
  title: "Ordering",
  description: "Something is ordered, and checked.",
  data: z.object({
    large: z
      .boolean()
      .optional()
      .meta({ "x-ui": { order: 5 } }),
    note: z
      .string()
      .optional()
      .meta({ "x-ui": { widget: "hidden", order: 4 } }),
  }),
  artifact: order,
  nodes: (node) => {
    const total = ({ artifact: { count, price } }: { artifact: { count?: number; price?: number } }) =>
      count === undefined || price === undefined ? undefined : count * price;
    const computed = {
      artifact: { total },
      data: {
        large: (typed: { artifact: { count?: number; price?: number } }) => {
          const { count, price } = typed.artifact;
          return count === undefined || price === undefined ? undefined : count * price > 500;
        },
      },
    };
    return {
      start: node.start({ artifact: ["count", "price"], data: ["note"], computed, layout: "steps" }).next("check"),
      check: node.view({ artifact: ["count"], computed }).next("done"),
      done: node.end(),
    };
  },
});

const failing = defineFlow({
  id: "failing",
  version: 1,
  title: "Failing",
  description: "",
  data: z.object({ typed: z.string(), made: z.string().optional() }),
  nodes: (node) => ({
    start: node
      .start({
        data: ["typed"],
        computed: {
          data: {
            made: () => {
              throw new Error("out of paper");
            },
          },
        },
      })
      .next("end"),
    end: node.end(),
  }),
});

function flowWith(form: object) {
  return defineFlow({
    id: "wrong",
    version: 1,
    title: "Wrong",
    description: "",
    data: z.object({ typed: z.string().optional() }),
    nodes: (node) => ({ start: node.start(form).next("end"), end: node.end() }),
  });
}
