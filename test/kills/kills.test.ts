import { expect, it } from "vitest";
import { fewOrMany } from "../support/few-or-many.ts";
import { killApp } from "./kill-app.ts";
import { killJobs } from "./kill-jobs.ts";
import { Ledger } from "./ledger.ts";

const run = fewOrMany({
  few: { jobs: 20, appKills: 1, workerKills: 2 },
  many: { jobs: 400, appKills: 20, workerKills: 40 },
});
const kills = fewOrMany({ few: 3, many: 50 });

function seeded(): () => number {
  let seed = 7;
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
}

it("loses nothing that was acknowledged and does nothing twice, however often Intray is killed", async () => {
  const result = await killApp({ kills, random: seeded() });
  expect(result).toMatchObject({ kills, lost: [], twice: [], brokenEntry: null, differing: null });
  expect(result.acknowledged).toBeGreaterThan(0);
}, 3_600_000);

it("applies every job's result exactly once, however often Intray and its workers are killed", async () => {
  const result = await killJobs({ ...run, random: seeded() });
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

it("notices what was lost, done twice, or half done", () => {
  const before = {
    "parcels m1": "1",
    "notes m1": "[]",
    "results m1": "[]",
    "draft 2": "m2",
    "entries process.start": "1",
  };
  const after = (changes: Readonly<Record<string, string>>) => new Map(Object.entries({ ...before, ...changes }));
  const complete = { kind: "task.complete", task: 2, parcel: "m1", mark: "m3" } as const;

  const lost = new Ledger(after({}));
  lost.acknowledge({ kind: "draft.save", task: 2, mark: "m4" });
  lost.compare(after({}), null);
  expect([lost.lost, lost.twice]).toEqual([["draft 2: m4 expected, m2 found"], []]);

  const twice = new Ledger(after({}));
  twice.compare(after({ "parcels m1": "2" }), null);
  expect([twice.lost, twice.twice]).toEqual([[], ["parcels m1: 1 expected, 2 found"]]);

  const half = new Ledger(after({}));
  half.compare(after({ "notes m1": '["m3"]', "entries task.complete": "1" }), complete);
  expect([half.lost, half.twice]).toEqual([[], ["draft 2: nothing expected, m2 found"]]);

  const undecided = new Ledger(after({}));
  undecided.compare(after({}), complete);
  expect([undecided.lost, undecided.twice, undecided.interrupted, undecided.interruptedDone]).toEqual([[], [], 1, 0]);
});
