import { expect, it } from "vitest";
import { fewOrMany } from "../support/few-or-many.ts";
import { runAndKill } from "./kill-run.ts";

const run = fewOrMany({
  few: { jobs: 20, appKills: 1, workerKills: 2 },
  many: { jobs: 400, appKills: 20, workerKills: 40 },
});

it("applies every job's result exactly once, however often Intray and its workers are killed", async () => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const result = await runAndKill({ ...run, random });
  expect(result).toMatchObject({
    processes: run.jobs,
    once: run.jobs,
    twice: 0,
    lost: 0,
    failed: 0,
    brokenEntry: null,
  });
  expect(result.tries).toBeGreaterThanOrEqual(run.jobs);
}, 3_600_000);
