import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { projectFolder } from "../setup/folders.mjs";

/**
 * The names of the contract's channels as its files have them now. Read in a process of its own: in one that goes on while
 * somebody develops, a module that was loaded once stays as it was.
 */
export function channelNames(project = projectFolder): readonly string[] {
  const table = pathToFileURL(join(project, "contract", "channels.ts")).href;
  const program = `import { channelNames } from "${table}"; process.stdout.write(JSON.stringify(channelNames));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  return z.array(z.string()).parse(JSON.parse(said));
}
