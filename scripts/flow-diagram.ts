import { writeFile } from "node:fs/promises";
import { drawFlow } from "../host/diagram/draw-flow.ts";
import { flowBpmn } from "../host/diagram/flow-bpmn.ts";
import { flowMap } from "../engine/index.ts";
import { flows, specimens } from "../flows/index.ts";
import { flowPicture } from "./flow-diagram/draw-diagram.ts";
import { folderOf } from "./flow-diagram/folder-of.ts";
import { SetupProblem, runScript } from "./setup/say.mjs";

/**
 * Draws a flow that ships: `npm run flow:diagram NAME -- out.svg [de]`; `.bpmn` writes BPMN 2.0 instead. Without a name it
 * draws every flow that has a README, into its folder.
 */
await runScript(async () => {
  const [name, file, language = "en"] = process.argv.slice(2);
  if (name === undefined) return drawAll();
  const all = [...flows, ...specimens];
  const flow = all.find(({ id }) => id === name);
  if (!flow || file === undefined || (language !== "en" && language !== "de")) {
    const known = all.map(({ id }) => id).join(", ");
    throw new SetupProblem(`Say which flow and where to: npm run flow:diagram NAME out.svg [de]. There are ${known}.`);
  }
  const bpmn = async () => flowBpmn(await drawFlow(flowMap(flow, language)));
  await writeFile(file, file.endsWith(".bpmn") ? await bpmn() : await flowPicture(flow, language));
  console.log(`drew ${flow.id} into ${file}`);
});

async function drawAll(): Promise<void> {
  for (const flow of flows) {
    const folder = folderOf(flow);
    if (folder === null) continue;
    await writeFile(`${folder}/${flow.id}.svg`, await flowPicture(flow, "en"));
    console.log(`drew ${flow.id} into ${folder}`);
  }
}
