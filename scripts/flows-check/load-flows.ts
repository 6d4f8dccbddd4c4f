import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Flow, FlowError, type FlowProblem } from "../../engine/index.ts";

export interface LoadedFlows {
  /** Those that are listed, in that order. */
  readonly listed: readonly Flow[];
  /** Where each flow stands. */
  readonly files: ReadonlyMap<Flow, string>;
  /** Files that can't be read, and why, a line for each fault. */
  readonly failures: readonly { readonly file: string; readonly lines: readonly string[] }[];
}

/** Reads every flow of a project, each file by itself, so that one that is wrong hides no other. */
export async function loadFlows(project: string): Promise<LoadedFlows> {
  const files = new Map<Flow, string>();
  const failures: { file: string; lines: readonly string[] }[] = [];
  const told = new Set<unknown>();
  const read = async (file: string) => {
    try {
      return await load(project, file);
    } catch (error) {
      // a file that imports a wrong one fails with the same error
      if (!told.has(error)) failures.push({ file, lines: linesOf(error) });
      told.add(error);
      return {};
    }
  };
  for (const file of globSync("flows/*/*.ts", { cwd: project }).toSorted()) {
    for (const value of Object.values(await read(file))) if (isFlow(value) && !files.has(value)) files.set(value, file);
  }
  const index = await read("flows/index.ts");
  if (failures.length > 0) return { listed: [...files.keys()], files, failures };
  const lists = [index["flows"], index["specimens"]].flatMap((list) => (Array.isArray(list) ? list : []));
  return { listed: lists.filter((flow) => isFlow(flow)), files, failures };
}

async function load(project: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(join(project, file)).href)) as Record<string, unknown>;
}

function isFlow(value: unknown): value is Flow {
  return typeof value === "object" && value !== null && "id" in value && "nodes" in value && "version" in value;
}

function linesOf(error: unknown): readonly string[] {
  if (!(error instanceof FlowError)) return [error instanceof Error ? error.message : String(error)];
  const { flow, problems } = error.details as { flow?: string; problems?: readonly FlowProblem[] };
  if (!problems) return [error.message];
  return problems.map(({ node, problem, suggestion }) => {
    return `${[flow, node].filter((part) => part !== null).join(".")}: ${problem} ${suggestion}`;
  });
}
