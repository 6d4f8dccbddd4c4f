import { z } from "zod";
import { maxFileBytes } from "../files/files.ts";
import { accepts } from "../forms/accepts.ts";

export interface FileLimits {
  /** Bytes; 25 MB unless told, and never above 100 MB. */
  readonly maxSize?: number;
  /** Endings and media types, as in HTML: `[".pdf", "image/*"]`. Empty: all. */
  readonly accept?: readonly string[];
}

const usual = 25_000_000;

/**
 * The schema of a file to be dropped, pasted or chosen; `z.array(fileField())` takes several. Its value tells of the
 * file, its content is read with `files.read`.
 */
export function fileField({ maxSize = usual, accept = [] }: FileLimits = {}) {
  const maxBytes = Math.min(maxSize, maxFileBytes);
  return z
    .object({
      file: z.string().regex(/^[0-9a-f]{64}$/u),
      name: z.string().min(1).max(255),
      type: z.string().max(200),
      size: z.int().min(0).max(maxBytes),
    })
    .refine((file) => accepts(accept, file), { error: () => `Only ${accept.join(", ")}` })
    .meta({ "x-file": { maxSize: maxBytes, accept: [...accept] } });
}
