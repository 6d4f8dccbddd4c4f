import { openSession } from "../../host/answers/caller.ts";
import type { MachineAnswers } from "./machine.ts";

type ProgramChannel = Extract<keyof MachineAnswers, `${"app" | "link" | "opened" | "settings" | "log"}.${string}`>;

/** What is about the program itself; most of it a window may ask before anybody has signed in. */
export const programHandlers: Pick<MachineAnswers, ProgramChannel> = {
  "app.info": (_input, { info }) => info,
  "app.licenses": (_input, { readLicenses }) => readLicenses(),
  "link.take": (_input, caller) => {
    openSession(caller);
    return caller.links.take();
  },
  "opened.list": (_input, caller) => caller.opened.list(openSession(caller).person.id),
  "opened.putAway": (_input, caller) => {
    caller.opened.putAway(openSession(caller).person.id);
    return null;
  },
  "opened.read": ({ openedId, from }, caller) => caller.opened.read(openSession(caller).person.id, openedId, from),
  "settings.get": (_input, { settings }) => settings.get(),
  "settings.set": (input, caller) => {
    // language and appearance are for everybody; how long a desk stays open is for who sits at it
    if (input.lockAfterMinutes !== undefined) openSession(caller);
    return caller.settings.set(input);
  },
  "log.report": (input, { log }) => {
    log.error("The window reports an error", input);
    return null;
  },
};
