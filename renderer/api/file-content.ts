import { queryOptions } from "@tanstack/react-query";
import { maxPreviewBytes } from "../../engine/contract/limits.ts";
import type { FileRef } from "../../engine/contract/index.ts";
import { call } from "./client.ts";
import { keys } from "./keys.ts";

/** Everything in a file that is to be looked at. It is found by what is in it, so that it never changes. */
export function fileContentQuery({ file, size }: FileRef) {
  return queryOptions({
    queryKey: keys.fileContent(file),
    queryFn: ({ signal }) => readWhole(file, signal),
    enabled: size <= maxPreviewBytes,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    retry: false,
    // comparing two answers byte by byte would take longer than reading
    structuralSharing: false,
  });
}

async function readWhole(file: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await call("file.part", { file, position: parts.length });
    signal.throwIfAborted();
    if (part === null) break;
    parts.push(part.bytes);
    size += part.bytes.byteLength;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
