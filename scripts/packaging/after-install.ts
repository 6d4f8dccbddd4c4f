import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";

/**
 * Writes what .deb and .rpm do once their files are there: what electron-builder has them do, which changes with its
 * versions, and then what is Intray's own. electron-builder.yml names the result.
 */
export async function writeAfterInstall(): Promise<void> {
  const builder = dirname(createRequire(import.meta.url).resolve("app-builder-lib/package.json"));
  const parts = [
    join(builder, "templates/linux/after-install.tpl"),
    join(projectFolder, "build/linux/share-when-ruled.sh"),
  ];
  const texts = await Promise.all(parts.map((part) => readFile(part, "utf8")));
  await mkdir(join(projectFolder, "dist"), { recursive: true });
  await writeFile(join(projectFolder, "dist/after-install.sh"), texts.join(""));
}
