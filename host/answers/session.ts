import { IpcRefusal } from "../ipc-refusal.ts";
import { unlockedSession } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Coming in, going out, and who is there. */
export const sessionHandlers: HostAnswersOf<"session"> = {
  "session.people": (_input, { engine }) => engine.authentication.people(),
  "session.current": (_input, { session }) => session.current(),
  "session.ended": (_input, { session }) => session.ended(),
  "session.signIn": async ({ name, password }, { engine, session }) => {
    const person = await engine.authentication.signIn(name, password);
    session.begin(person.id);
    return session.current();
  },
  "session.signOut": (_input, { session }) => {
    session.end();
    return null;
  },
  "session.lock": (_input, { session }) => {
    session.lock();
    return session.current();
  },
  "session.unlock": async ({ password }, { engine, session }) => {
    const before = session.current()?.person.id;
    if (before === undefined) throw new IpcRefusal("signed-out", "Nobody is signed in.");
    await engine.authentication.confirm(before, password);
    // somebody else may have signed in while the password was looked at
    if (session.current()?.person.id === before) session.unlock();
    return session.current();
  },
  "session.changePassword": async ({ present, next }, services) => {
    const { engine, session } = services;
    const { id } = unlockedSession(services).person;
    await engine.authentication.changePassword(id, present, next, (revision) => session.adoptRevision(id, revision));
    return session.current();
  },
};
