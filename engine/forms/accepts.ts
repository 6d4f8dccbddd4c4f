import type { FileRef } from "../contract/index.ts";

/** Whether a file's name or media type is on the list; an empty list takes all. */
export function accepts(accept: readonly string[], { name, type }: Pick<FileRef, "name" | "type">): boolean {
  const lower = name.toLowerCase();
  return (
    accept.length === 0 ||
    accept.some((one) => {
      if (one.startsWith(".")) return lower.endsWith(one.toLowerCase());
      return one.endsWith("/*") ? type.startsWith(one.slice(0, -1)) : type === one;
    })
  );
}
