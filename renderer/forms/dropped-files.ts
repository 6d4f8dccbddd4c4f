import type { FileSource } from "../api/file-calls.ts";

/** What was dropped: a file, or a folder, which can't be sent. */
export type DroppedFile = FileSource & { readonly isFolder?: boolean };

/** What a drop brings. A folder comes as a file that nobody can read; only the entry behind it says what it is. */
export function droppedFiles({ items, files }: Pick<DataTransfer, "items" | "files">): readonly DroppedFile[] {
  const dropped = [...items].flatMap((item): readonly DroppedFile[] => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    const file = item.getAsFile();
    if (entry?.isDirectory === true) return [folder(entry.name)];
    return file === null ? [] : [file];
  });
  return dropped.length > 0 ? dropped : [...files];
}

function folder(name: string): DroppedFile {
  return { name, type: "", size: 0, slice: () => new Blob(), isFolder: true };
}
