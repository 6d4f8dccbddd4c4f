import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { InnerField } from "../../../engine/contract/index.ts";
import { defineFlow, openEngine } from "../../../engine/index.ts";
import { editableValues, freshValues, readAt, writeAt } from "../../../renderer/forms/form-values.ts";
import { approveForm } from "../support/sample-forms.ts";

describe("the values of a form", () => {
  it("are those of its editable fields, every such part present", () => {
    const form = approveForm({ artifact: { text: "Hello" }, data: { approved: true } });
    expect(editableValues(form)).toStrictEqual({ data: { approved: true } });
  });

  it("hold No for a required box nobody has ticked", () => {
    expect(editableValues(approveForm({}))).toStrictEqual({ data: { approved: false } });
  });

  it("lose the key of an emptied field", () => {
    expect(writeAt({ data: { a: "x", b: "y" } }, ["data", "a"], undefined)).toStrictEqual({ data: { b: "y" } });
  });

  it("are written deep inside, and what lies beside stays the same", () => {
    const before = { data: { rows: [{ a: 1 }, { a: 2 }], other: { deep: true } } };
    const after = writeAt(before, ["data", "rows", 1, "a"], 3);
    expect(after).toStrictEqual({ data: { rows: [{ a: 1 }, { a: 3 }], other: { deep: true } } });
    expect(readAt(after, ["data", "other"])).toBe(before.data.other);
    expect(readAt(after, ["data", "rows", 0])).toBe(before.data.rows[0]);
  });

  it("take names with dots and names of Object's own", () => {
    expect(writeAt({}, ["artifact", "a.b"], 1)).toStrictEqual({ artifact: { "a.b": 1 } });
    expect(readAt({ data: {} }, ["data", "constructor"])).toBeUndefined();
    expect(readAt({ data: { rows: [] } }, ["data", "rows", "length"])).toBeUndefined();
  });

  it("that nobody has filled hold what an empty input stands for, inside required groups as well", () => {
    const text = { type: "text", multiline: false } as const;
    const field = (name: string, rest: Partial<InnerField> = {}): InnerField => {
      return { name, title: name, required: false, widget: text, ...rest };
    };
    const inner = [field("ticked", { widget: { type: "boolean" }, emptied: false }), field("plain")];
    const group = { type: "group", fields: inner } as const;
    expect(
      freshValues([
        field("nullable", { emptied: null }),
        field("plain"),
        field("asked", { required: true, widget: group }),
        field("optional", { widget: group }),
      ]),
    ).toStrictEqual({ nullable: null, asked: { ticked: false } });
  });

  it("begin inside rows and groups with what the schema has for them, and only there", () => {
    const rows = z.array(
      z.object({ what: z.string(), pieces: z.number().default(1), fresh: z.boolean().default(true) }),
    );
    const flow = defineFlow({
      id: "order",
      version: 1,
      title: "Order",
      description: "",
      data: z.object({ rows: rows.optional(), to: z.object({ country: z.string().default("DE") }) }),
      nodes: (node) => ({ start: node.start({ data: ["rows", "to"] }).next("done"), done: node.end() }),
    });
    const engine = openEngine({ file: ":memory:", flows: [flow] });
    const root = engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
    const { form } = engine.as(root.id).starts.form("order", "start");
    engine.close();
    const inRows = form.fields.flatMap(({ widget }) => (widget.type === "rows" ? [freshValues(widget.fields)] : []));
    expect(inRows).toStrictEqual([{ pieces: 1, fresh: true }]);
    expect(editableValues(form)).toStrictEqual({ data: { to: { country: "DE" } } });
    const emptied = { ...form, values: { data: { rows: [{ what: "Ink" }], to: {} } } };
    expect(editableValues(emptied)).toStrictEqual(emptied.values);
  });
});
