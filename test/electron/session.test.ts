import { expect, it } from "vitest";
import type { Session } from "../../electron/ipc/contract.ts";
import { createSession } from "../../electron/session.ts";

const ada = { person: { id: 1, name: "ada", displayName: "Ada Lovelace" } };

it("begins with nobody signed in", () => {
  expect(createSession(() => undefined).current()).toBe(null);
});

it("tells of every change after it holds", () => {
  const told: Session[] = [];
  const session = createSession((changed) => told.push(changed === session.current() ? changed : null));
  session.change(ada);
  session.change(null);
  expect(told).toEqual([ada, null]);
  expect(session.current()).toBe(null);
});
