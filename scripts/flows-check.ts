/** Checks every flow that ships: `npm run flows:check`. Ends with 1 when a process of one can get stuck. */
import { checkSoundness } from "../engine/index.ts";
import { flows, specimens } from "../flows/index.ts";

let problems = 0;
for (const flow of [...flows, ...specimens]) {
  const soundness = checkSoundness(flow);
  const reach = soundness.complete ? `all ${soundness.states} situations` : `the first ${soundness.states} situations`;
  console.log(`${soundness.problems.length === 0 ? "✓" : "✗"} ${flow.id}, ${reach}`);
  for (const { node, problem, remedy, trace } of soundness.problems) {
    console.log(`    ${node}: ${problem} ${remedy}\n      ${trace.join(", then ")}`);
  }
  problems += soundness.problems.length;
}
process.exitCode = problems === 0 ? 0 : 1;
