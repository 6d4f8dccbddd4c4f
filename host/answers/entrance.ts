import { IpcRefusal } from "../ipc-refusal.ts";
import { openSession } from "./caller.ts";
import type { HostAnswers } from "./handlers.ts";

type EntranceChannel = Extract<keyof HostAnswers, `${"firstRun" | "session"}.${string}`>;

/** Coming in, going out, and who is there. */
export const entranceHandlers: Pick<HostAnswers, EntranceChannel> = {
  "firstRun.state": (_input, { engine }) => ({ needed: engine.entrance.needsAdministrator() }),
  "firstRun.create": async ({ name, displayName, password, sample }, { engine, loadSampleOffice }) => {
    await engine.entrance.createAdministrator({ name, displayName }, password);
    return { sample: sample ? await loadSampleOffice() : null };
  },
  "session.people": (_input, { engine }) => engine.entrance.people(),
  "session.current": (_input, { session }) => session.current(),
  "session.signIn": async ({ name, password }, { engine, session }) => {
    const person = await engine.entrance.signIn(name, password);
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
    await engine.entrance.confirm(before, password);
    // somebody else may have signed in while the password was looked at
    if (session.current()?.person.id === before) session.unlock();
    return session.current();
  },
  "session.changePassword": async ({ present, next }, caller) => {
    await caller.engine.entrance.changePassword(openSession(caller).person.id, present, next);
    return null;
  },
};
