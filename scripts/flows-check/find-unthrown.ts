import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding, Flow } from "../../engine/index.ts";

/** Errors of the system, which no flow throws by name. */
const ofSystem = /^E[A-Z]+$/u;

/**
 * Codes that a job or function is listened to for, and that stand nowhere else in the folder of the flow: its code can't
 * be run to see what it throws, but it can be read.
 */
export function findUnthrown(project: string, flow: Flow, file: string): readonly Finding[] {
  const text = globSync(`${dirname(file)}/**/*.ts`, { cwd: project })
    .map((one) => readFileSync(join(project, one), "utf8"))
    .join("\n");
  return Object.values(flow.nodes).flatMap((node): readonly Finding[] => {
    if (node.kind !== "boundaryError" || !("code" in node) || !("host" in node)) return [];
    const { code, host } = node;
    if (typeof code !== "string" || typeof host !== "string" || ofSystem.test(code)) return [];
    if (flow.nodes[host]?.kind.endsWith("subprocess") || countOf(text, code) !== 1) return [];
    const problem = `Nothing in ${dirname(file)} throws the error "${code}", for which it listens.`;
    const suggestion = "Throw it with that code, or correct the code.";
    return [{ flow: flow.id, node: host, severity: "warning", problem, suggestion, trace: [] }];
  });
}

function countOf(text: string, code: string): number {
  return [`"${code}"`, `'${code}'`, `\`${code}\``].reduce((count, quoted) => count + text.split(quoted).length - 1, 0);
}
