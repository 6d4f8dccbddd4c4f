import { queryOptions } from "@tanstack/react-query";
import type { OpenedFile } from "../../contract/opened-file.ts";
import { call } from "./client.ts";
import type { FileSource } from "./file-calls.ts";
import { keys } from "./keys.ts";

/** The files that Intray was opened with and that nobody has dealt with. */
export const openedFilesQuery = queryOptions({
  queryKey: keys.openedFiles,
  queryFn: () => call("opened.list", undefined),
});

/** Reads it from where it lies, part by part. */
export function sourceOf({ openedId, name, type, size }: OpenedFile): FileSource {
  const read = async (from: number) => (await call("opened.read", { openedId, from })).slice().buffer;
  return { name, type, size, slice: (from) => ({ arrayBuffer: () => read(from) }) };
}
