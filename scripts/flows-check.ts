/**
 * Checks every flow of the project: `npm run flows:check`. Says what opening would refuse, what gets stuck, and what
 * otherwise only a person or a failure would show. Ends with 1 when there is an error; warnings are printed.
 */
import { checkFlows, type FlowReport } from "../engine/index.ts";
import { findUnthrown } from "./flows-check/find-unthrown.ts";
import { loadFlows } from "./flows-check/load-flows.ts";
import { reportText } from "./flows-check/report-text.ts";
import { projectFolder } from "./setup/folders.mjs";

const { listed, files, failures } = await loadFlows(projectFolder);
for (const { file, lines } of failures) {
  console.log([`✗ ${file}`, ...lines.map((line) => `    error in ${line}`)].join("\n"));
}
const reports = checkFlows(listed).map((report): FlowReport => {
  const file = files.get(report.flow);
  const unthrown = file === undefined ? [] : findUnthrown(projectFolder, report.flow, file);
  return Object.assign(report, { findings: [...report.findings, ...unthrown] });
});
for (const report of reports) console.log(reportText(report, files.get(report.flow) ?? "flows/index.ts"));
for (const [flow, file] of files) {
  if (listed.includes(flow)) continue;
  console.log(`? ${flow.id}\n    warning in ${file}: Nobody is offered it.\n      List it in flows/index.ts.`);
}
const hasError = reports.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
process.exitCode = hasError || failures.length > 0 ? 1 : 0;
