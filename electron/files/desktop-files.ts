import { chmodSync, mkdtempSync, rmSync } from "node:fs";
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
  /** Removes the copies. */
  close(): void;
}

export interface DesktopFilesOptions {
  readonly dialog: Pick<Dialog, "showSaveDialog">;
  readonly shell: Pick<Shell, "openPath">;
  /** Where the person keeps what they save, and where copies lie while they are looked at. */
  readonly folders: { readonly downloads: string; readonly temporary: string };
}

/** Documents, tables, pictures, texts: what other programs show and do not run. Without those that carry macros. */
const shown: ReadonlySet<string> = new Set(
  ".pdf .png .jpg .jpeg .gif .webp .bmp .tif .tiff .txt .csv .docx .xlsx .pptx .odt .ods .odp .rtf".split(" "),
);

export function createDesktopFiles({ dialog, shell, folders }: DesktopFilesOptions): DesktopFiles {
  let copies: string | null = null;
  let opened = 0;
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
      copies ??= mkdtempSync(join(folders.temporary, "intray-"));
      opened += 1;
      // the number keeps two files of one name apart
      const path = join(copies, `${opened}-${name}`);
      await write(path, parts);
      chmodSync(path, 0o400);
      const problem = await shell.openPath(path);
      if (problem !== "") throw new IpcRefusal("file.not-openable", problem);
    },
    close() {
      if (copies !== null) rmSync(copies, { recursive: true, force: true });
      copies = null;
    },
  };
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
