/** Draws a flow that ships: `npm run flow:diagram NAME -- out.svg [de]`; `.bpmn` writes BPMN 2.0 instead. */
import { writeFile } from "node:fs/promises";
import { drawFlow } from "../electron/diagram/draw-flow.ts";
import { flowBpmn } from "../electron/diagram/flow-bpmn.ts";
import { flowSvg } from "../electron/diagram/flow-svg.ts";
import { flowMap } from "../engine/index.ts";
import { flows } from "../flows/index.ts";
import { SetupProblem, tell } from "./setup/say.mjs";

await tell(async () => {
  const [name, file, language = "en"] = process.argv.slice(2);
  const flow = flows.find(({ id }) => id === name);
  if (!flow || file === undefined || (language !== "en" && language !== "de")) {
    const known = flows.map(({ id }) => id).join(", ");
    throw new SetupProblem(`Say which flow and where to: npm run flow:diagram NAME out.svg [de]. There are ${known}.`);
  }
  const drawing = await drawFlow(flowMap(flow, language));
  const svg = () => flowSvg(drawing, { mark: ({ state }) => state, due: String });
  await writeFile(file, file.endsWith(".bpmn") ? await flowBpmn(drawing) : svg());
  console.log(`drew ${flow.id} into ${file}`);
});
