import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { run } from "../setup/run-command.mjs";
import { roomOf } from "./against-direction.ts";
import { rooms } from "./rooms.ts";
import { readSource, type SourceFile } from "./source-file.ts";

/** Every file of the project that git knows or would add, from its root. */
export async function listProject(root: string): Promise<readonly string[]> {
  const listed = await run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root });
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
}

/** Reads the sources in all rooms; declarations of other people's packages are left out. */
export function readSources(root: string, listed: readonly string[]): Promise<readonly SourceFile[]> {
  const sources = listed.filter(
    (file) =>
      (rooms as readonly string[]).includes(roomOf(file)) && /\.(?:ts|tsx|mjs)$/u.test(file) && !file.endsWith(".d.ts"),
  );
  return Promise.all(sources.map(async (file) => readSource(file, await readFile(join(root, file), "utf8"))));
}
