import { runAndKill } from "./kill-run.ts";

/** `npm run kills`: 2,000 jobs, Intray killed 100 times and the processes that run them 200 times. */
const begun = performance.now();
const result = await runAndKill({ jobs: 2_000, appKills: 100, workerKills: 200, random: Math.random });
console.log(`${Math.round((performance.now() - begun) / 1_000)} s`);
console.table(result);
if (result.once !== 2_000 || result.brokenEntry !== null) process.exitCode = 1;
