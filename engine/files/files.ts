import { createHash } from "node:crypto";
import { FlowError } from "../base/flow-error.ts";
import type { FileRef, Json, NewFile } from "../contract/index.ts";
import type { FileStore } from "../storage/file-store.ts";
import { maxPartBytes } from "../contract/limits.ts";
import { plainFileName } from "./file-name.ts";

/** What is larger belongs beside a process, not into it. Bytes. */
export const maxFileBytes = 100_000_000;

/** Keeps a whole file, and who brought it. Throws `file.too-large`. */
export function saveFile(
  files: FileStore,
  { name, type = "" }: NewFile,
  bytes: Uint8Array,
  { at, person = null }: { readonly at: number; readonly person?: number | null },
): FileRef {
  refuseTooLarge(bytes.byteLength);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const id = files.findByHash(hash)?.id ?? write(files, hash, bytes, at);
  files.offer(id, person, at);
  return { file: hash, name: plainFileName(name), type, size: bytes.byteLength };
}

function write(files: FileStore, hash: string, bytes: Uint8Array, at: number): number {
  const id = files.begin(at);
  for (let part = 0; part * maxPartBytes < bytes.byteLength; part += 1) {
    files.addPart(id, part, bytes.subarray(part * maxPartBytes, (part + 1) * maxPartBytes));
  }
  return files.finish(id, hash, bytes.byteLength);
}

/** The whole content. Throws `file.unknown`. */
export function readFile(files: FileStore, { file }: Pick<FileRef, "file">): Uint8Array {
  const found = requireFile(files, file);
  return Buffer.concat([...partsOf(files, found.id)]);
}

/** The content, part by part. */
function* partsOf(files: FileStore, id: number): Generator<Buffer> {
  for (let position = 0; ; position += 1) {
    const part = files.part(id, position);
    if (part === undefined) return;
    yield part;
  }
}

/** Throws `file.unknown`. */
export function requireFile(files: FileStore, hash: string) {
  const found = files.findByHash(hash);
  if (found) return found;
  throw new FlowError("file.unknown", `No file with the content ${hash} is kept. Write it first.`, { file: hash });
}

/** Throws `file.too-large`. */
export function refuseTooLarge(size: number): void {
  if (size <= maxFileBytes) return;
  throw new FlowError("file.too-large", `A file has ${maxFileBytes} bytes at most.`, { size, maxBytes: maxFileBytes });
}

/** Every file that values mention, however deep. */
export function filesIn(value: Json | undefined): readonly FileRef[] {
  if (typeof value !== "object" || value === null) return [];
  if (isFileRef(value)) return [value];
  return Object.values(value).flatMap((inner: Json) => filesIn(inner));
}

const sha256 = /^[0-9a-f]{64}$/u;

function isFileRef(value: object): value is FileRef {
  const { file, size } = value as Partial<FileRef>;
  return typeof file === "string" && sha256.test(file) && typeof size === "number";
}
