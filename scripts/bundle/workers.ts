import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../setup/folders.mjs";

const folders = ["host/workers", "electron/jobs"];

/** Every `*-worker.ts` in these folders runs on a thread or in a process of its own. */
export function workers(): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder)).flatMap((name) =>
      name.endsWith("-worker.ts") ? [join(projectFolder, folder, name)] : [],
    ),
  );
}
