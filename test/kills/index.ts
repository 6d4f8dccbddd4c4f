import { killApp } from "./kill-app.ts";
import { killJobs } from "./kill-jobs.ts";

/**
 * `npm run kills`: Intray killed 1,000 times, or as often as an argument says, while people work; then 20 times while jobs
 * run, and the processes that run them 40 times.
 */
const kills = Number(process.argv[2] ?? 1_000);
/** A file that grows takes longer to look through after each kill. */
const killsOfOneFile = 100;
const random = Math.random;

const begun = performance.now();
const seconds = () => Math.round((performance.now() - begun) / 1_000);
const sums = { kills: 0, acknowledged: 0, interrupted: 0, interruptedDone: 0, lost: 0, twice: 0, untrue: 0 };
while (sums.kills < kills) {
  const result = await killApp({ kills: Math.min(killsOfOneFile, kills - sums.kills), random });
  for (const line of [...result.lost, ...result.twice]) console.error(line);
  sums.kills += result.kills;
  sums.acknowledged += result.acknowledged;
  sums.interrupted += result.interrupted;
  sums.interruptedDone += result.interruptedDone;
  sums.lost += result.lost.length;
  sums.twice += result.twice.length;
  // what an audit or its rows say else
  sums.untrue += Number(result.brokenEntry !== null) + Number(result.differing !== null);
  console.log(
    `${sums.kills} kills after ${seconds()} s: ${sums.acknowledged} operations acknowledged, ${sums.interrupted} interrupted ` +
      `(${sums.interruptedDone} of them done); lost ${sums.lost}, done twice ${sums.twice}`,
  );
}

const jobs = await killJobs({ jobs: 400, appKills: 20, workerKills: 40, random });
console.table(jobs);
console.log(`${seconds()} s`);
const isSound = sums.lost + sums.twice + sums.untrue === 0 && jobs.once === 400 && jobs.brokenEntry === null;
if (!isSound) process.exitCode = 1;
