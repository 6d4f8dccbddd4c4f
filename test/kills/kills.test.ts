import { expect, it } from "vitest";
import { runAndKill } from "./kill-run.ts";

it("applies every job's result exactly once, however often Intray and its workers are killed", async () => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const result = await runAndKill({ jobs: 60, appKills: 3, workerKills: 6, random });
  expect(result).toMatchObject({ processes: 60, once: 60, twice: 0, lost: 0, failed: 0, brokenEntry: null });
  expect(result.tries).toBeGreaterThanOrEqual(60);
}, 120_000);
