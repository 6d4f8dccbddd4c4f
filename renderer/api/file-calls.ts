import type { FileRef } from "../../engine/contract/index.ts";
import { maxPartBytes } from "../../engine/contract/limits.ts";
import { call } from "./client.ts";

/** What can be sent: a `File`, or what is read like one. */
export interface FileSource extends Pick<File, "name" | "type" | "size"> {
  slice(from: number, to: number): Pick<Blob, "arrayBuffer">;
}

/** Sends a file part by part. Rejects as main refuses, and with an `AbortError` when it is called off. */
export async function sendFile(
  file: FileSource,
  { onProgress, signal }: { readonly onProgress: (sent: number) => void; readonly signal: AbortSignal },
): Promise<FileRef> {
  const { name, type, size } = file;
  const { uploadId } = await call("file.begin", { name: name.slice(0, 1_000), type: type.slice(0, 200), size });
  try {
    for (let from = 0; from < size; from += maxPartBytes) {
      signal.throwIfAborted();
      const bytes = new Uint8Array(await file.slice(from, from + maxPartBytes).arrayBuffer());
      onProgress((await call("file.add", { uploadId, bytes })).received);
    }
    signal.throwIfAborted();
    return await call("file.finish", { uploadId });
  } catch (error) {
    await call("file.cancel", { uploadId }).catch(() => undefined); // main clears it away later
    throw error;
  }
}

/** Opens a copy in the program that the system has for it. */
export async function openFile({ file, name }: FileRef): Promise<void> {
  await call("file.open", { file, name });
}

/** Asks where to save it; false when the person thought better of it. */
export async function saveFile({ file, name }: FileRef): Promise<boolean> {
  return (await call("file.save", { file, name })).saved;
}
