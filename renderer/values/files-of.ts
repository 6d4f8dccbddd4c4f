import type { FileRef, Json } from "../../engine/contract/index.ts";

/** The files that a value of a file field holds: one, several or none. */
export function filesOf(value: Json | undefined): readonly FileRef[] {
  const items: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
  return items.filter((item) => isFile(item));
}

function isFile(value: Json): value is FileRef {
  return typeof value === "object" && value !== null && "file" in value && typeof value.file === "string";
}
