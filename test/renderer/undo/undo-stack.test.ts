import { expect, it } from "vitest";
import { UndoStack } from "../../../renderer/undo/undo-stack.ts";

const done = (entry: number) => ({ entry, description: `deed ${entry}` });

it("gives back what was done last, or what was done under an entry, each once", () => {
  const stack = new UndoStack();
  for (const entry of [1, 2, 3]) stack.push(done(entry));
  expect([stack.pop(2), stack.pop(2), stack.pop(), stack.pop(), stack.pop()]).toEqual([
    done(2),
    undefined,
    done(3),
    done(1),
    undefined,
  ]);
});

it("remembers as much as people do", () => {
  const stack = new UndoStack();
  for (let entry = 1; entry <= 60; entry += 1) stack.push(done(entry));
  expect([stack.pop(10), stack.pop(11)]).toEqual([undefined, done(11)]);
});
