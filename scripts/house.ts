import { additions } from "./house/additions.ts";
import { costs } from "./house/cost.ts";
import { compile, withCopy } from "./house/project-copy.ts";
import { listProject, readSources } from "./house/read-project.ts";
import { costReport, structureReport } from "./house/report.ts";
import { projectFolder } from "./setup/folders.mjs";
import { say, runScript } from "./setup/say.mjs";

/**
 * Measures the structure of the code: `npm run house`. `-- --quick` leaves out what additions cost, which takes minutes;
 * `-- FOLDER` measures another checkout of the project.
 */
await runScript(async () => {
  const args = process.argv.slice(2);
  const root = args.find((arg) => !arg.startsWith("-")) ?? projectFolder;
  const listed = await listProject(root);
  console.log(structureReport(await readSources(root, listed)));
  if (args.includes("--quick")) return;
  say("adding one of each in a copy, and asking the compiler …");
  const measured = await withCopy(root, listed, (copy) => costs(copy, listed, additions, compile));
  console.log(`\n${costReport(measured)}`);
});
