import type { DesktopFiles, ReadPart } from "../../desktop-files.ts";
import { type Caller, deskOf } from "./caller.ts";
import type { Handlers } from "./index.ts";

type FileChannel = Extract<keyof Handlers, `file.${string}`>;

/** Files on their way in, and out to where the person wants them. No path ever comes from a window. */
export const fileHandlers: Pick<Handlers, FileChannel> = {
  "file.begin": (file, caller) => ({ uploadId: deskOf(caller).files.begin(file) }),
  "file.add": ({ uploadId, bytes }, caller) => ({ received: deskOf(caller).files.add(uploadId, bytes) }),
  "file.finish": ({ uploadId }, caller) => deskOf(caller).files.finish(uploadId),
  "file.cancel": ({ uploadId }, caller) => {
    deskOf(caller).files.cancel(uploadId);
    return null;
  },
  "file.save": async ({ file, name }, caller) => ({ saved: await out("save", file, name, caller) }),
  "file.open": async ({ file, name }, caller) => {
    await out("open", file, name, caller);
    return null;
  },
};

/** Asks for the right to read before anything else happens, and again for every part. */
function out<Way extends "save" | "open">(way: Way, file: string, name: string, caller: Caller) {
  const read: ReadPart = (position) => deskOf(caller).files.part(file, position);
  void read(0);
  return caller.desktop[way](deskOf(caller).files.plainName(name), read) as ReturnType<DesktopFiles[Way]>;
}
