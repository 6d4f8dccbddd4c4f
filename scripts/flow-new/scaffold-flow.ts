import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SetupProblem } from "../setup/say.mjs";
import { addToFlows } from "./add-to-flows.ts";
import { flowTemplate, testTemplate } from "./templates.ts";
import { type FlowNames, flowNames, type WantedFlow } from "./names.ts";

/**
 * Writes a flow that already runs, with its test, and adds it to those that ship; returns the paths of what it wrote.
 * Throws `SetupProblem` for a name that is taken or none; nothing is written then.
 */
export async function scaffoldFlow(project: string, wanted: WantedFlow): Promise<readonly string[]> {
  const words = flowNames(wanted);
  const index = join(project, "flows", "index.ts");
  const added = addToFlows(await readFile(index, "utf8"), words);
  const files = filesOf(words);
  for (const path of Object.keys(files)) {
    if (existsSync(join(project, path))) throw new SetupProblem(`${path} is there already. Choose another name.`);
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
  await writeFile(index, added);
  return [...Object.keys(files), "flows/index.ts"];
}

function filesOf(words: FlowNames): Readonly<Record<string, string>> {
  return {
    [`flows/${words.name}/${words.name}.ts`]: flowTemplate(words),
    [`test/flows/${words.name}.test.ts`]: testTemplate(words),
  };
}
