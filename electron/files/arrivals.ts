import type { App } from "electron";
import { createLinks, listenForAddresses, type Links } from "./links.ts";
import { createOpenedFiles, listenForFiles, type OpenedFiles } from "./opened-files.ts";

/** What Intray is asked to show from outside, until a window of somebody who is signed in takes it. */
export interface Arrivals {
  readonly links: Links;
  readonly opened: OpenedFiles;
  /** Somebody started Intray with these words, in this folder. */
  arrive(args: readonly string[], folder: string): void;
}

/** Hears what comes from outside: on the command line, or, on macOS, before anything is ready. `tell` says that something waits. */
export function onArrivals(
  app: Pick<App, "on" | "isPackaged">,
  notify: (event: "link" | "opened", payload: null) => void,
): Arrivals {
  const links = createLinks(() => notify("link", null));
  const opened = createOpenedFiles(() => notify("opened", null));
  listenForAddresses(app, links);
  listenForFiles(app, opened);
  return {
    links,
    opened,
    arrive(words, folder) {
      links.open(words);
      opened.open(withoutProgram(words, app.isPackaged), folder);
    },
  };
}

/** The words behind the program's own: Electron's name, and that of what it runs while this is no package. */
function withoutProgram(args: readonly string[], isPackaged: boolean): readonly string[] {
  return args.filter((arg) => !arg.startsWith("-")).slice(isPackaged ? 1 : 2);
}
