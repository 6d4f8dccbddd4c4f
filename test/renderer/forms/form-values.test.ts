import { describe, expect, it } from "vitest";
import type { FormDescription } from "../../../engine/contract/index.ts";
import { editableValues, emptyValue, readField, writeField } from "../../../renderer/forms/form-values.ts";
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
    const written = writeField({ data: { a: "x", b: "y" } }, { part: "data", name: "a" }, undefined);
    expect(written).toStrictEqual({ data: { b: "y" } });
  });

  it("take names with dots and names of Object's own", () => {
    const field = { part: "artifact", name: "a.b" } as const;
    expect(writeField({}, field, 1)).toStrictEqual({ artifact: { "a.b": 1 } });
    expect(readField({ data: {} }, { part: "data", name: "constructor" })).toBeUndefined();
  });

  it("hold null for an emptied field only where the schema wants the key and takes null", () => {
    const schema: FormDescription["schema"] = {
      properties: {
        data: {
          properties: {
            wanted: { anyOf: [{ type: "string" }, { type: "null" }] },
            listed: { type: ["string", "null"] },
            optional: { anyOf: [{ type: "string" }, { type: "null" }] },
            plain: { type: "string" },
          },
          required: ["wanted", "listed", "plain"],
        },
      },
    };
    const emptied = ["wanted", "listed", "optional", "plain", "unknown"].map((name) =>
      emptyValue(schema, { part: "data", name }),
    );
    expect(emptied).toStrictEqual([null, null, undefined, undefined, undefined]);
  });
});
