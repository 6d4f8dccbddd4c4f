import type { Finding, FlowReport } from "../../engine/index.ts";

/** What is printed about a flow: one line when nothing is wrong with it, else what, where, and what to do. */
export function reportText({ flow, soundness, findings }: FlowReport, file: string): string {
  const { states, complete, reduced } = soundness;
  const reach = complete ? `all ${states} situations` : `only ${states} situations`;
  const how = reduced && complete ? ", one order of what is independent standing for all" : "";
  const mark = findings.some(({ severity }) => severity === "error") ? "✗" : complete ? "✓" : "?";
  return [`${mark} ${flow.id}, ${reach}${how}`, ...findings.map((finding) => findingText(finding, file))].join("\n");
}

function findingText({ flow, node, severity, problem, suggestion, trace }: Finding, file: string): string {
  const where = `${file}, ${node === null ? flow : `${flow}.${node}`}`;
  const way = trace.length === 0 ? [] : [`      ${trace.join(", then ")}`];
  return [`    ${severity} in ${where}: ${problem}`, `      ${suggestion}`, ...way].join("\n");
}
