import { SetupProblem } from "../setup/say.mjs";
import type { FlowNames } from "./names.ts";

const anImport = /^import \{ \w+ \} from "\.\/(?<path>[^"]+)";$/gmu;
const theList = /(?<before>export const flows: readonly Flow\[\] = \[)(?<flows>[^\]]*)\]/u;
const widest = 120;

/** The text of flows/index.ts with one flow more. Throws `SetupProblem` when it is there, or the text was changed too much. */
export function addToFlows(index: string, { name, variable }: FlowNames): string {
  const list = theList.exec(index)?.groups;
  const last = [...index.matchAll(anImport)].at(-1);
  if (!list || !last) {
    throw new SetupProblem("flows/index.ts doesn't look as it did: add the flow to it by hand, as the others are.");
  }
  const flows = (list["flows"] ?? "").split(",").flatMap((one) => one.trim() || []);
  if (flows.includes(variable)) throw new SetupProblem(`There is a flow called ${variable} already.`);
  const end = last.index + last[0].length;
  const line = `\nimport { ${variable} } from "./${name}/${name}.ts";`;
  return `${index.slice(0, end)}${line}${index.slice(end).replace(theList, () => inLines([...flows, variable]))}`;
}

function inLines(flows: readonly string[]): string {
  const start = "export const flows: readonly Flow[] = [";
  const short = `${start}${flows.join(", ")}]`;
  return short.length < widest ? short : `${start}\n${flows.map((flow) => `  ${flow},\n`).join("")}]`;
}
