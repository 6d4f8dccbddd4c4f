import { scaffoldFlow } from "./flow-new/scaffold-flow.ts";
import { projectFolder } from "./setup/folders.mjs";
import { say, SetupProblem, runScript } from "./setup/say.mjs";

/** Begins a flow, its test and its place among the others: `npm run flow:new key-handover "Key handover" "Schlüsselausgabe"`. */
await runScript(async () => {
  const [name, english, german] = process.argv.slice(2);
  if (name === undefined) throw new SetupProblem("Say what the flow is to be called: npm run flow:new key-handover");
  const files = await scaffoldFlow(projectFolder, { name, english, german });
  say(`wrote ${files.join(", ")}`);
  say(`try it with: npx vitest run test/flows/${name}.test.ts, and see it with: npm run dev`);
});
