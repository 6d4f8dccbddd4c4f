import type { DesktopFiles } from "../../desktop-files.ts";
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

/** Asks for the right to read before anything else happens. */
function out<Way extends "save" | "open">(way: Way, file: string, name: string, caller: Caller) {
  deskOf(caller).files.part(file, 0);
  return caller.desktop[way](deskOf(caller).files.plainName(name), partsOf(file, caller)) as ReturnType<
    DesktopFiles[Way]
  >;
}

/** Asks for the right to read again for every part. */
function* partsOf(file: string, caller: Caller): Generator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const part = deskOf(caller).files.part(file, position);
    if (part === undefined) return;
    yield part;
  }
}
