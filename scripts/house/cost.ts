import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Addition, Way } from "./additions.ts";

/** What one addition costs; `problem` says why that couldn't be measured. */
export type Cost = { readonly what: string } & (
  | { readonly problem: string }
  | {
      readonly problem: null;
      readonly example: string;
      /** The file in which it is defined. */
      readonly begin: string;
      /** Every file that is touched. */
      readonly touched: readonly string[];
      /** Files in which the compiler finds errors when only the definition is there. */
      readonly withErrors: readonly string[];
      /** Files that should be touched, and don't exist: the list is out of date. */
      readonly gone: readonly string[];
    }
);

/** The files of a folder in which the compiler finds errors. */
export type FilesWithErrors = (folder: string) => Promise<readonly string[]>;

/** Begins each addition in a copy of the project, asks the compiler, and leaves the copy as it was. */
export async function costs(
  copy: string,
  listed: readonly string[],
  additions: readonly Addition[],
  filesWithErrors: FilesWithErrors,
): Promise<readonly Cost[]> {
  const already = await filesWithErrors(copy);
  const measured: Cost[] = [];
  for (const { what, example, ways } of additions) {
    if (already.length > 0) {
      measured.push({ what, problem: `not measured: there are type errors already, in ${already[0]}` });
      continue;
    }
    const begun = await beginning(copy, ways);
    if (!begun) {
      measured.push({ what, problem: "not found where it begins" });
      continue;
    }
    const { way, path, text, changed } = begun;
    const touched = way.touched.map((file) => present(file, listed));
    const gone = touched.filter((file) => !file.includes("*") && !listed.includes(file));
    await writeFile(path, changed);
    const withErrors = await filesWithErrors(copy);
    await writeFile(path, text);
    measured.push({ what, problem: null, example, begin: way.begin.file, touched, withErrors, gone });
  }
  return measured;
}

/** The first way whose place is found, and its file with the definition in it. */
async function beginning(copy: string, ways: readonly Way[]) {
  for (const way of ways) {
    const path = join(copy, way.begin.file);
    if (!existsSync(path)) continue;
    const text = await readFile(path, "utf8");
    const changed = replaceOnce(text, way.begin);
    if (changed !== null) return { way, path, text, changed };
  }
  return null;
}

function present(file: string | readonly string[], listed: readonly string[]): string {
  if (typeof file === "string") return file;
  return file.find((one) => listed.includes(one)) ?? file.join(" or ");
}

/** Null when the text to replace doesn't stand there exactly once. */
function replaceOnce(text: string, { find, replacement }: Way["begin"]): string | null {
  const [head, tail, ...others] = text.split(find);
  return head === undefined || tail === undefined || others.length > 0 ? null : `${head}${replacement}${tail}`;
}

/** The files in which the compiler's plain output reports errors, each once. */
export function filesInErrors(output: string): readonly string[] {
  const errors = [...output.matchAll(/^(?<file>[^\s(][^(\n]*)\(\d+,\d+\): error TS\d+/gmu)];
  return [...new Set(errors.map(({ groups }) => groups?.["file"] ?? ""))].toSorted();
}
