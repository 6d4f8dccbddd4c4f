import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { App } from "electron";
import type { OpenedFile } from "../../contract/opened-file.ts";
import { maxPartBytes } from "../../engine/contract/limits.ts";
import { FlowError } from "../../engine/index.ts";
import { namedFiles, sizeOf } from "./named-files.ts";

/** Keeps the files that Intray was opened with until a person starts something with them. */
export interface OpenedFiles {
  /** Keeps the files among the words of a command line. `folder`: where relative paths begin. */
  open(words: readonly string[], folder: string): void;
  /** Those that nobody has dealt with. From now on they are this person's. */
  list(person: number): Promise<readonly OpenedFile[]>;
  /** They are not listed any more, but can still be read. */
  putAway(person: number): void;
  /** The next 256 KiB at most. Throws `file.unknown` when it is not this person's, or is gone. */
  read(person: number, openedId: number, from: number): Promise<Uint8Array>;
}

interface Kept {
  readonly path: string;
  person: number | null;
  listed: boolean;
}

/** `waiting` hears that there are files to start something with. */
export function createOpenedFiles(waiting: () => void): OpenedFiles {
  const all = new Map<number, Kept>();
  return {
    open(words, folder) {
      const paths = namedFiles(words, folder);
      for (const path of paths) all.set(all.size + 1, { path, person: null, listed: true });
      if (paths.length > 0) waiting();
    },
    async list(person) {
      const { default: mime } = await import("mime/lite");
      return [...all].flatMap(([openedId, one]) => {
        const size = sizeOf(one.path);
        if (!one.listed || size === null || (one.person ?? person) !== person) return [];
        one.person = person;
        return [{ openedId, name: basename(one.path), type: mime.getType(one.path) ?? "", size }];
      });
    },
    putAway(person) {
      for (const one of all.values()) if (one.person === person) one.listed = false;
    },
    async read(person, openedId, from) {
      const one = all.get(openedId);
      if (one?.person !== person) throw unknown(openedId);
      return await readPart(one.path, from).catch((error: unknown) => {
        throw unknown(openedId, error);
      });
    },
  };
}

/** On macOS files don't come on the command line, but may come before anything is ready. */
export function hearFiles(app: Pick<App, "on">, opened: OpenedFiles): void {
  app.on("open-file", (event, path) => {
    event.preventDefault();
    opened.open([path], "/");
  });
}

async function readPart(path: string, from: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(maxPartBytes), position: from });
    return buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
}

function unknown(openedId: number, cause?: unknown): FlowError {
  return new FlowError("file.unknown", "The file is gone, or was opened by somebody else.", { openedId }, { cause });
}
