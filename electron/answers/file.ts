import type { DesktopFiles } from "../files/desktop-files.ts";
import { deskOf } from "../../host/answers/caller.ts";
import type { Machine, MachineAnswersOf } from "./machine.ts";

/** Files on their way in, and out to where the person wants them. No path ever comes from a window. */
export const fileHandlers: MachineAnswersOf<"file"> = {
  "file.save": async ({ file, name }, caller) => ({ saved: await out("save", file, name, caller) }),
  "file.open": async ({ file, name }, caller) => {
    await out("open", file, name, caller);
    return null;
  },
};

/** Asks for the right to read before anything else happens. */
function out<Way extends "save" | "open">(way: Way, file: string, name: string, caller: Machine) {
  deskOf(caller).files.part(file, 0);
  return caller.desktop[way](deskOf(caller).files.plainName(name), partsOf(file, caller)) as ReturnType<
    DesktopFiles[Way]
  >;
}

/** Asks for the right to read again for every part. */
function* partsOf(file: string, caller: Machine): Generator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const part = deskOf(caller).files.part(file, position);
    if (part === undefined) return;
    yield part;
  }
}
