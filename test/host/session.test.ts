import { expect, it } from "vitest";
import type { Session } from "../../contract/session.ts";
import { createSession, type Described, isOpen, type Sessions } from "../../host/session.ts";

const person = { id: 1, name: "ada", displayName: "Ada Lovelace" };
const ada = {
  person,
  superuser: false,
  administers: false,
  manages: false,
  password: { chosen: 500, issued: null, temporary: false } as const,
};
const issued = { ...ada, password: { chosen: 500, issued: { by: person, at: 900 }, temporary: true } as const };

/** A session in which only Ada, number 1, is known. */
function openSession() {
  const told: Session[] = [];
  const state: { uptime: number; known: Described | null } = { uptime: 1_000, known: { ...ada, revision: 1 } };
  const session = createSession({
    describe: (id) => (id === 1 ? state.known : null),
    uptime: () => state.uptime,
  });
  session.onChange((changed) => told.push(changed));
  return { session, told, state };
}

it("begins with nobody signed in, and then there is nothing to lock", () => {
  const { session, told } = openSession();
  session.lock();
  session.unlock();
  expect([session.current(), session.ended(), told]).toEqual([null, null, []]);
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
  expect([session.current(), session.ended()]).toEqual([null, null]);
});

it("tells when something about the person has become different, and only then", () => {
  const { session, told, state } = openSession();
  session.refresh();
  session.begin(1);
  session.refresh();
  state.known = { ...ada, administers: true, revision: 1 };
  session.refresh();
  session.refresh();
  expect(told).toEqual([
    { ...ada, locked: false },
    { ...ada, administers: true, locked: false },
  ]);
});

it.each([
  ["left", null, "deactivated"],
  ["got a password from somebody else", { ...issued, revision: 2 }, "reset"],
  ["changed the password elsewhere", { ...ada, revision: 2 }, "changed"],
] as const)("is over once the person has %s, says why, and tells of it once", (_, known, reason) => {
  const { session, told, state } = openSession();
  session.begin(1);
  session.lock();
  state.known = known;
  session.refresh();
  session.refresh();
  expect([session.current(), session.ended()]).toEqual([null, { person, reason }]);
  expect(told.slice(2)).toEqual([null]);
});

it("is over, and told, as soon as somebody asks, should nobody have told it of the change", () => {
  const { session, told, state } = openSession();
  session.begin(1);
  state.known = { ...ada, revision: 2 };
  expect(session.current()).toBe(null);
  expect(told.slice(1)).toEqual([null]);
});

it("stays over when the person comes back", () => {
  const { session, state } = openSession();
  session.begin(1);
  state.known = null;
  session.refresh();
  state.known = { ...ada, revision: 1 };
  expect(session.current()).toBe(null);
});

it("goes on where the person has changed their own password, and nowhere else", () => {
  const [here, there] = [openSession(), openSession()];
  for (const { session, state } of [here, there]) {
    session.begin(1);
    state.known = { ...ada, revision: 2 };
  }
  here.session.adoptRevision(1, 2);
  there.session.adoptRevision(7, 2); // who has sat down there meanwhile
  expect([here.session.current(), there.session.current()]).toEqual([{ ...ada, locked: false }, null]);
});

it.each([
  ["somebody signs in", (session: Sessions) => session.begin(1)],
  ["somebody signs out", (session: Sessions) => session.end()],
])("no longer says why the last one ended once %s", (_, act) => {
  const { session, state } = openSession();
  session.begin(1);
  state.known = { ...issued, revision: 2 };
  session.refresh();
  expect(session.ended()).not.toBe(null);
  act(session);
  expect(session.ended()).toBe(null);
});

it("opens to work only where nobody has to choose a password first, and the window isn't locked", () => {
  const open = { ...ada, locked: false };
  expect([open, { ...open, locked: true }, { ...issued, locked: false }, null].map(isOpen)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it("knows since when it is open", () => {
  const { session, state } = openSession();
  state.uptime = 2_000;
  session.begin(1);
  session.lock();
  state.uptime = 3_000;
  session.unlock();
  expect(session.openSince()).toBe(3_000);
});
