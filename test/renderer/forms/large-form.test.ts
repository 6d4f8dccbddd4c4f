import { expect, it } from "vitest";
import type { FormDescription, FormField, JsonObject } from "../../../engine/contract/index.ts";
import { pathOf } from "../../../renderer/forms/field-path.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";

const size = 200;

function largeForm(): FormDescription {
  const names = Array.from({ length: size }, (_, index) => `field ${index}`);
  const fields = names.map(
    (name): FormField => ({
      part: "data",
      name,
      title: name,
      required: true,
      editable: true,
      widget: { type: "text", multiline: false },
    }),
  );
  const properties: JsonObject = Object.fromEntries(names.map((name) => [name, { type: "string", minLength: 3 }]));
  const schema = {
    type: "object",
    properties: { data: { type: "object", properties, required: names } },
    required: ["data"],
  };
  return { version: 2, fields, schema, values: {} };
}

it("tells in a form of 200 fields, all of them wrong, only what changed to have changed", () => {
  const form = largeForm();
  const store = new FormStore(form);
  store.submit();
  const before = form.fields.map((field) => store.problem(pathOf(field)));
  store.change(["data", "field 7"], "typed");
  const after = form.fields.map((field) => store.problem(pathOf(field)));
  const changed = form.fields.filter((_field, index) => (before[index] === undefined) !== (after[index] === undefined));
  expect([store.problems.length, changed.map(({ name }) => name)]).toEqual([size - 1, ["field 7"]]);
});
