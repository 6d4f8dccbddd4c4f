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
  const said = new Set<unknown>();
  for (const file of globSync("flows/*/*.ts", { cwd: project }).toSorted()) {
    try {
      const module = await load(project, file);
      for (const value of Object.values(module)) if (isFlow(value) && !files.has(value)) files.set(value, file);
    } catch (error) {
      // a file that imports a wrong one fails with the same error
      if (!said.has(error)) failures.push({ file, lines: linesOf(error) });
      said.add(error);
    }
  }
  if (failures.length > 0) return { listed: [...files.keys()], files: files, failures };
  const index = await load(project, "flows/index.ts");
  const lists = [index["flows"], index["specimens"]].flatMap((list) => (Array.isArray(list) ? list : []));
  return { listed: lists.filter((flow) => isFlow(flow)), files: files, failures };
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
