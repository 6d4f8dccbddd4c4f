import { join } from "node:path";
import { z } from "zod";
import { defineArtifact, defineFlow, type Desk, openEngine } from "../../engine/index.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

const invoice = defineArtifact({
  id: "invoice",
  title: "Invoice",
  schema: z.object({ amount: z.number() }),
  label: ({ amount }) => String(amount),
});

/** Somebody corrects an amount again and again. */
const corrections = defineFlow({
  id: "corrections",
  version: 1,
  title: "Corrections",
  description: "",
  data: z.object({ finished: z.boolean().default(false) }),
  artifact: invoice,
  nodes: (node) => ({
    start: node.start({ artifact: ["amount"] }).next("correct"),
    correct: node
      .view({ artifact: ["amount"], data: ["finished"] })
      .assign("ada")
      .next("again"),
    again: node
      .if(({ process }) => process.data.finished)
      .then("end")
      .otherwise("correct"),
    end: node.end(),
  }),
});

/** A long process opened for the first time, and looked back upon at moments all over its history. */
export function measureHistory(folder: string, sizes: readonly number[]): void {
  for (const size of sizes) {
    const file = join(folder, `history-${size}.sqlite`);
    const { process, person } = fill(file, size);
    const engine = openEngine({ file, flows: [corrections] });
    const desk = engine.as(person);
    const portions: number[] = [];
    const opening = milliseconds(() => open(desk, process, portions));
    const { commands, lines } = desk.history.summary(process);
    const steps = Array.from({ length: 300 }, (_, index) => {
      const position = 1 + ((index * 7_919) % commands);
      return milliseconds(() => desk.history.at(process, { position }));
    });
    const pages = Array.from({ length: 50 }, () =>
      milliseconds(() => desk.history.page(process, { newestFirst: true })),
    );
    const [step, page, portion] = [percentile(steps, 0.95), percentile(pages, 0.95), Math.max(...portions)];
    say(`History of ${lines} events in ${commands} commands: opened in ${opening.toFixed(0)} ms, for the first time;`);
    say(
      `    main is held for ${portion.toFixed(0)} ms at once while it is read; a page of 200 lines p95 ${page.toFixed(1)} ms;`,
    );
    say(`    a slider step to any moment p95 ${step.toFixed(1)} ms, without drawing`);
    if (size === 5_000) say(`    ${against("opens under 200 ms", opening < 200)}`);
    say(`    ${against("a slider step under 50 ms", step < 50)}`);
    engine.close();
  }
}

/** What the window asks for when a process's page opens. */
function open(desk: Desk, process: number, portions: number[]): void {
  portions.push(milliseconds(() => desk.processes.overview(process)));
  for (;;) {
    const began = performance.now();
    const complete = desk.history.readOn(process);
    portions.push(performance.now() - began);
    if (complete) break;
  }
  portions.push(milliseconds(() => desk.history.summary(process)));
  portions.push(milliseconds(() => desk.history.page(process)));
  portions.push(milliseconds(() => desk.processes.tasks(process)));
}

function fill(file: string, size: number): { readonly process: number; readonly person: number } {
  const engine = openEngine({ file, flows: [corrections] });
  const person = engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true }).id;
  const desk = engine.as(person);
  const { processId } = desk.starts.start("corrections", "start", { artifact: { amount: 0 } });
  for (let lines = 0, amount = 1; lines < size; amount += 1) {
    const [task] = desk.tasks.list("inbox").rows;
    if (task === undefined) throw new Error("Nothing waits for Ada.");
    desk.tasks.complete(task.id, { artifact: { amount }, data: { finished: false } });
    // a round is a finished form, the question whether it was the last, a changed amount, and the next form
    lines += 7;
  }
  engine.close();
  return { process: processId, person };
}
