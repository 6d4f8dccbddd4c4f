import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { rooms } from "./rooms.ts";
import { filesInErrors } from "./cost.ts";

/** Lends a copy of the project that can be changed at will, and removes it afterwards. */
export async function withCopy<Value>(
  root: string,
  files: readonly string[],
  use: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "intray-house-"));
  try {
    const needed = files.filter((file) => !file.includes("/") || rooms.some((room) => file.startsWith(`${room}/`)));
    for (const file of needed) await cp(join(root, file), join(folder, file));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    // What was checked before needn't be checked again.
    await cp(join(root, "build/types"), join(folder, "build/types"), { recursive: true }).catch(() => {});
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `tsc -b` and says which files it names. */
export async function compile(folder: string): Promise<readonly string[]> {
  const compiler = join(folder, "node_modules/typescript/bin/tsc");
  const child = spawn(process.execPath, [compiler, "-b", "--pretty", "false"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, "close") as Promise<[number | null]>]);
  const named = filesInErrors(output);
  if (code !== 0 && named.length === 0) throw new Error(`tsc -b ended with ${code}\n${output}`);
  return named;
}
