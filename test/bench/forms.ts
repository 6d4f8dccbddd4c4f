import { z } from "zod";
import { defineFlow, openEngine } from "../../engine/index.ts";
import { FormStore } from "../../renderer/forms/form-store.ts";
import { pathOf } from "../../renderer/forms/field-path.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

const size = 200;

/** A keystroke in a large form: the whole form checked, every field asked for its problem. */
export function measureForms(): void {
  const shape = Object.fromEntries(Array.from({ length: size }, (_, index) => [`field ${index}`, z.string().min(3)]));
  const flow = defineFlow({
    id: "large",
    version: 1,
    title: "Large",
    description: "",
    data: z.object(shape),
    nodes: (node) => ({ start: node.start({ data: Object.keys(shape) }).next("end"), end: node.end() }),
  });
  const engine = openEngine({ file: ":memory:", flows: [flow] });
  const desk = engine.as(engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id);
  const { form } = desk.starts.form("large", "start");
  const store = new FormStore(form);
  store.submit();
  const times = Array.from({ length: 220 }, (_, index) =>
    milliseconds(() => {
      store.change(["data", "field 7"], "x".repeat(index % 20));
      for (const field of form.fields) store.problem(pathOf(field));
    }),
  ).slice(20);
  const p95 = percentile(times, 0.95);
  say(`Forms: a keystroke in a form of ${size} fields, all of them wrong: p95 ${p95.toFixed(1)} ms, without drawing`);
  say(`    ${against("under 50 ms", p95 < 50)}`);
  engine.close();
}
