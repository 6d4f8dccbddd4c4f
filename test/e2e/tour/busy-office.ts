import type { Engine } from "../../../engine/index.ts";
import { writeMessages } from "../harness/seed.ts";

const texts = [
  "The coffee machine on the second floor works again",
  "Please send in your holidays for December by Friday",
  "Fire drill on Wednesday at ten: lifts stop, use the stairs",
  "New parking spaces for bicycles behind the house",
  "Minutes of Monday’s meeting, with the budget for next year",
  "The canteen is closed on Thursday; there is soup in the lobby",
  "Welcome to Katherine, who joins the accounts department",
  "A message with a very long first line, because somebody has to write one, and it has to fit as well",
];

const hour = 3_600_000;

/** What waits on an ordinary morning: some of it Ben's, some late, some urgent. */
export function fillBusyOffice(engine: Engine, now: number): void {
  writeMessages(engine, texts);
  const ben = engine.as(engine.people.findByName("ben")?.id ?? 0);
  const [first, second, third, fourth] = ben.tasks.list("queue", { sort: "oldest" }).rows.map(({ id }) => id);
  for (const id of [first, second, third, fourth]) ben.tasks.assign(id ?? 0);
  ben.tasks.setDue(first ?? 0, now - 26 * hour);
  ben.tasks.setDue(second ?? 0, now + 3 * hour);
  ben.tasks.setPriority(second ?? 0, 2);
  ben.tasks.complete(fourth ?? 0, { data: { approved: false } });
}
