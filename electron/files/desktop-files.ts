import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Dialog, Shell } from "electron";
import type { FileParts } from "../../host/exports/file-parts.ts";
import { IpcRefusal } from "../../host/ipc-refusal.ts";

/** Where files leave Intray: to a place that the person chose, or to the program that shows them. */
export interface DesktopFiles {
  /** Asks where to; false when the person thought better of it. What is not complete is nowhere to be seen. */
  save(name: string, parts: FileParts): Promise<boolean>;
  /** Shows a copy. Throws `file.not-openable` for kinds of files that could do something instead of being shown. */
  open(name: string, parts: FileParts): Promise<void>;
  /** Removes the copies, but those that another program holds: these go the next time. */
  removeCopies(): void;
}

export interface DesktopFilesOptions {
  readonly dialog: Pick<Dialog, "showSaveDialog">;
  readonly shell: Pick<Shell, "openPath">;
  /** Where the person keeps what they save, and a folder of Intray's own for copies while they are looked at. */
  readonly folders: { readonly downloads: string; readonly copies: string };
}

/** Documents, tables, pictures, texts: what other programs show and do not run. Without those that carry macros. */
const shown: ReadonlySet<string> = new Set(
  ".pdf .png .jpg .jpeg .gif .webp .bmp .tif .tiff .txt .csv .docx .xlsx .pptx .odt .ods .odp .rtf".split(" "),
);

/** Removes what a start before this one left behind. */
export function createDesktopFiles({ dialog, shell, folders }: DesktopFilesOptions): DesktopFiles {
  let opened = 0;
  /** Raised when copies are removed: what is still being written then is not shown any more. */
  let round = 0;
  const removeCopies = () => {
    round += 1;
    for (const name of namesIn(folders.copies)) removeIfFree(join(folders.copies, name));
  };
  removeCopies();
  return {
    async save(name, parts) {
      const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: join(folders.downloads, name) });
      if (canceled || filePath === "") return false;
      await write(filePath, parts);
      return true;
    },
    async open(name, parts) {
      if (!shown.has(extname(name).toLowerCase())) {
        throw new IpcRefusal("file.not-openable", `Files like ${extname(name)} are not opened, only saved.`);
      }
      mkdirSync(folders.copies, { recursive: true, mode: 0o700 });
      opened += 1;
      const begun = round;
      // the numbers keep two files of one name apart, and from what could not be removed
      const path = join(folders.copies, `${Date.now()}-${opened}-${name}`);
      const problemOfWriting: unknown = await write(path, parts).catch((error: unknown) => error);
      if (begun !== round) {
        removeIfFree(path);
        throw new IpcRefusal("locked", "The window was locked before the file was there.");
      }
      if (problemOfWriting !== undefined) throw problemOfWriting;
      chmodSync(path, 0o400);
      const problem = await shell.openPath(path);
      if (problem !== "") throw new IpcRefusal("file.not-openable", problem);
    },
    removeCopies,
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing was ever opened
  }
}

function removeIfFree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // on Windows what a program shows can't be removed; the next lock or start tries again
  }
}

/** Part after part, so that windows are served between them; under its name once it is whole. */
async function write(path: string, parts: FileParts): Promise<void> {
  const partial = `${path}.partial`;
  const handle = await open(partial, "w", 0o600);
  try {
    for await (const part of parts) await handle.writeFile(part);
    await handle.sync();
    await handle.close();
    await rename(partial, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}
