import { FlowError } from "../../../engine/index.ts";
import type { Handlers } from "./index.ts";

type ProgramChannel = Extract<keyof Handlers, `${"app" | "session" | "settings" | "log"}.${string}`>;

/** What a window may do before anybody is chosen. */
export const programHandlers: Pick<Handlers, ProgramChannel> = {
  "app.info": (_input, { info }) => info,
  "session.people": (_input, { engine }) => engine.people.list(),
  "session.current": (_input, { session }) => session.current(),
  "session.signIn": ({ personId }, { engine, session }) => {
    const person = engine.people.list().find((one) => one.id === personId);
    if (!person) throw new FlowError("person.unknown", `There is no active person ${personId}.`, { person: personId });
    session.change({ person });
    return session.current();
  },
  "session.signOut": (_input, { session }) => {
    session.change(null);
    return null;
  },
  "settings.get": (_input, { settings }) => settings.get(),
  "settings.set": (input, { settings }) => settings.set(input),
  "log.report": (input, { log }) => {
    log.error("The window reports an error", input);
    return null;
  },
};
