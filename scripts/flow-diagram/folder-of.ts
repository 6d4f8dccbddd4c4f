import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Flow } from "../../engine/index.ts";
import { projectFolder } from "../setup/folders.mjs";

const flowsFolder = join(projectFolder, "flows");

/** The folder with a flow's file and a README, where its picture belongs; null when there is none. */
export function folderOf({ id }: Pick<Flow, "id">): string | null {
  const folders = readdirSync(flowsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const found = folders
    .map(({ name }) => join(flowsFolder, name))
    .find((folder) => existsSync(join(folder, `${id}.ts`)));
  return found !== undefined && existsSync(join(found, "README.md")) ? found : null;
}
