import { expect, it } from "vitest";
import type { Session } from "../../contract/session.ts";
import { createSession } from "../../host/session.ts";

const ada = {
  person: { id: 1, name: "ada", displayName: "Ada Lovelace" },
  superuser: false,
  administers: false,
  manages: false,
};

/** A session in which only Ada, number 1, is known. */
function openSession() {
  const told: Session[] = [];
  const state = { now: 1_000, known: true };
  const session = createSession({
    describe: (id) => (id === 1 && state.known ? ada : null),
    now: () => state.now,
  });
  session.onChange((changed) => told.push(changed));
  return { session, told, state };
}

it("begins with nobody signed in, and then there is nothing to lock", () => {
  const { session, told } = openSession();
  session.lock();
  session.unlock();
  expect([session.current(), told]).toEqual([null, []]);
});

it("tells of every change after it holds, and of nothing else", () => {
  const { session, told } = openSession();
  session.begin(1);
  session.lock();
  session.lock();
  session.unlock();
  session.unlock();
  session.end();
  expect(told).toEqual([{ ...ada, locked: false }, { ...ada, locked: true }, { ...ada, locked: false }, null]);
  expect(session.current()).toBe(null);
});

it("tells when something about the person has become different, and only then", () => {
  const { session, told, state } = openSession();
  session.refresh();
  session.begin(1);
  session.refresh();
  state.known = false;
  session.refresh();
  session.refresh();
  expect(told).toEqual([{ ...ada, locked: false }, null]);
});

it("is nobody's once the person has left", () => {
  const { session, state } = openSession();
  session.begin(1);
  state.known = false;
  expect(session.current()).toBe(null);
});

it("knows since when it is open", () => {
  const { session, state } = openSession();
  state.now = 2_000;
  session.begin(1);
  session.lock();
  state.now = 3_000;
  session.unlock();
  expect(session.openSince()).toBe(3_000);
});
