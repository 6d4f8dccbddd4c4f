import { expect, it } from "vitest";
import { readEntry, readEntryOf } from "../../../engine/history/read-entry.ts";

it("tells what an entry did to processes, or to one of them", () => {
  const steps = [
    { event: "task.assigned", process: 1, task: 2, person: 3 },
    { event: "person.deactivated", person: 4 },
    { event: "task.assigned", process: 5, task: 6, person: 3 },
  ];
  const entry = record("person.deactivate", JSON.stringify(steps));
  expect(readEntry(entry).steps).toEqual([steps[0], steps[2]]);
  expect(readEntryOf(5, entry).steps).toEqual([steps[2]]);
});

it.each([
  ["an object", '{"name":"ada"}'],
  ["null", "null"],
  ["a list of anything", '[null, 1, "process", {}]'],
  ["no JSON", "{"],
])("finds no steps in %s", (_what, content) => {
  expect(readEntry(record("person.create", content)).steps).toEqual([]);
});

function record(command: string, content: string) {
  return { id: 1, at: 0, actor: null, command, content, hash: Buffer.alloc(32) };
}
