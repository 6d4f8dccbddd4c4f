import { expect, it } from "vitest";
import type { FormDescription, FormField, JsonObject } from "../../../engine/contract/index.ts";
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

it("keeps up with typing in a form of 200 fields, all of them wrong", () => {
  const form = largeForm();
  const store = new FormStore(form);
  store.submit();
  const keystroke = (text: string) => {
    const before = performance.now();
    store.change({ part: "data", name: "field 7" }, text);
    for (const field of form.fields) store.problem(field);
    return performance.now() - before;
  };
  keystroke("warm");
  const times = Array.from("typing", keystroke).toSorted((a, b) => a - b);
  expect(store.problems).toHaveLength(size);
  expect(times[3]).toBeLessThan(50);
});
