/** As long as the file systems of all three systems take a name. */
const maxLength = 200;

/** What stands for a folder, a drive or the end of a text somewhere, and what turns the direction of writing. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu;

/** A name without a folder that every system takes; "file" when nothing is left. Never empty, never a path. */
export function plainFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(unsafe, "_")
    .replaceAll(/^[. ]+|[. ]+$/gu, "");
  return shortened(plain) || "file";
}

/** Keeps the ending, by which systems know what opens a file. */
function shortened(name: string): string {
  if (name.length <= maxLength) return name;
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : "";
  return (name.slice(0, maxLength - ending.length) + ending).toWellFormed();
}
