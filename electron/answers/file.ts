import type { DesktopFiles } from "../files/desktop-files.ts";
import { deskOf } from "../../host/answers/host-services.ts";
import type { DesktopServices, DesktopAnswersOf } from "./desktop-services.ts";

/** Files on their way in, and out to where the person wants them. No path ever comes from a window. */
export const desktopFileHandlers: DesktopAnswersOf<"file"> = {
  "file.save": async ({ file, name }, services) => ({ saved: await out("save", file, name, services) }),
  "file.open": async ({ file, name }, services) => {
    await out("open", file, name, services);
    return null;
  },
};

/** Asks for the right to read before anything else happens. */
function out<Way extends "save" | "open">(action: Way, file: string, name: string, services: DesktopServices) {
  deskOf(services).files.part(file, 0);
  return services.desktop[action](deskOf(services).files.plainName(name), partsOf(file, services)) as ReturnType<
    DesktopFiles[Way]
  >;
}

/** Asks for the right to read again for every part. */
function* partsOf(file: string, services: DesktopServices): Generator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const part = deskOf(services).files.part(file, position);
    if (part === undefined) return;
    yield part;
  }
}
